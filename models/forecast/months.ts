import { type At, type Month, monthOf } from '@/lib/domain/time';
import type { Axis } from './series';

/** Number of a month: months since year 0. */
export function monthNumber(month: Month): number {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return year * 12 + number - 1;
}

/** First moment (UTC) of the month with this number. */
export const monthStart = (number: number): At => Date.UTC(Math.floor(number / 12), number % 12, 1);

/** Number of the month that a moment lies in. */
export const monthNumberAt = (at: At): number => monthNumber(monthOf(at));

/** Calendar months, which come round every year. */
export const MONTHS: Axis = {
  season: 12,
  daysOf: (period) => ({ from: monthStart(period), to: monthStart(period + 1) }),
};

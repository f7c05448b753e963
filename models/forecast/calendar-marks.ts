import { type At, DAY } from '@/lib/domain/time';
import { easterOf } from './easter';
import type { Days } from './series';

/** Days from Easter Sunday to a day of the same year; negative before it. */
const fromEaster = (day: At): number =>
  Math.floor((day - easterOf(new Date(day).getUTCFullYear())) / DAY);

const december = (day: At, from: number, to: number): boolean => {
  const date = new Date(day);
  return date.getUTCMonth() === 11 && date.getUTCDate() >= from && date.getUTCDate() <= to;
};

const ofMonth = (day: At): number => new Date(day).getUTCDate();

/** What makes one day unlike another and falls on other periods from year to year. */
const MARKS: readonly ((day: At) => boolean)[] = [
  (day) => fromEaster(day) >= -14 && fromEaster(day) < -7,
  (day) => fromEaster(day) >= -7 && fromEaster(day) < 0,
  (day) => fromEaster(day) >= 0 && fromEaster(day) < 7,
  (day) => december(day, 18, 24),
  (day) => december(day, 25, 31),
  // Wages come at the turn of the month.
  (day) => ofMonth(day) <= 5,
  (day) => ofMonth(day) > 5 && ofMonth(day) <= 10,
  (day) => ofMonth(day) > 25,
  (day) => new Date(day).getUTCDay() % 6 !== 0,
];

export const MARK_COUNT = MARKS.length;

/**
 * The calendar of one period: for each mark, the share of its days that carry it.
 *
 * @source U.S. Census Bureau: X-13ARIMA-SEATS Reference Manual, 4.3 (trading-day and
 * Easter regressors), after Bell and Hillmer (1983)
 */
export function marksOf({ from, to }: Days): Float64Array {
  const shares = new Float64Array(MARK_COUNT);
  const days = Math.max(1, Math.round((to - from) / DAY));
  for (let day = 0; day < days; day++) {
    MARKS.forEach((carries, mark) => {
      if (carries(from + day * DAY)) shares[mark] = (shares[mark] as number) + 1;
    });
  }
  return shares.map((carrying) => carrying / days);
}

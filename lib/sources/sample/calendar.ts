import { type At, DAY } from '@/lib/domain/time';

/**
 * Turns days before today (−1 is yesterday) into moments, so that another `now` moves the dates
 * and nothing else. A part of a day puts the moment into its hours.
 */
export type Calendar = { readonly today: At; readonly at: (day: number) => At };

export function calendarOf(now: At): Calendar {
  const today = Math.floor(now / DAY) * DAY;
  return { today, at: (day) => today + Math.round(day * DAY_IN_SECONDS) * 1000 };
}

const DAY_IN_SECONDS = DAY / 1000;

/** Days the sample looks back. */
export const SPAN = 730;

/** Days of a month, on average: the sample's partners change from month to month. */
export const MONTH_DAYS = 30.4;

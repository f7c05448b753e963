/** A moment in epoch milliseconds, UTC. */
export type At = number;

/** A calendar month, `YYYY-MM`. */
export type Month = string;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;
export const WEEK = 7 * DAY;
/** Where cases end with the quarter, a time as long as this always has such an end. */
export const LONGEST_QUARTER = 92 * DAY;

/** Whole days from one moment to a later one; negative when it lies before. */
export const daysBetween = (from: At, to: At): number => Math.floor((to - from) / DAY);

/** Calendar days (UTC) from one moment to another, as a person counts dates; negative backwards. */
export const calendarDaysUntil = (from: At, to: At): number =>
  Math.floor(to / DAY) - Math.floor(from / DAY);

/** The calendar month (UTC) that a moment lies in. */
export const monthOf = (at: At): Month => new Date(at).toISOString().slice(0, 7);

/** The first moment (UTC) of a month. */
export const startOfMonth = (month: Month): At => Date.parse(`${month}-01T00:00:00Z`);

/** The month that lies `count` months after (or, negative, before) the given one. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return monthOf(Date.UTC(year, number - 1 + count, 1));
}

/** Midnight (UTC) of the same day so many months earlier, or of the last day of a shorter month. */
export function monthsBefore(at: At, count: number): At {
  const date = new Date(at);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth() - count];
  return Math.min(Date.UTC(year, month, date.getUTCDate()), Date.UTC(year, month + 1, 0));
}

/** The first moment (UTC) of the calendar quarter that a moment lies in. */
export function startOfQuarter(at: At): At {
  const date = new Date(at);
  return Date.UTC(date.getUTCFullYear(), Math.floor(date.getUTCMonth() / 3) * 3, 1);
}

/** The first moment (UTC) of the quarter `count` quarters after (or before) that of `at`. */
export function addQuarters(at: At, count: number): At {
  const start = new Date(startOfQuarter(at));
  return Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + 3 * count, 1);
}

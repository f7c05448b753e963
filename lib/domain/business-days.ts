import { type At, DAY } from './time';

const WORKING_DAYS = 5;

/** Days since Monday of the day (UTC) that a moment lies in. */
const weekdayOf = (at: At): number => (new Date(at).getUTCDay() + 6) % 7;

/**
 * The same time of day so many business days later. Days are those of UTC, as everywhere; business
 * days are Monday to Friday, and holidays count as any other day, since they differ from country to
 * country. What begins on a weekend begins with Monday.
 */
export function addBusinessDays(at: At, count: number): At {
  const weekday = weekdayOf(at);
  const isWeekend = weekday >= WORKING_DAYS;
  const start = isWeekend ? (Math.floor(at / DAY) + 7 - weekday) * DAY : at;
  const weekends = Math.floor(((isWeekend ? 0 : weekday) + count) / WORKING_DAYS);
  return start + (count + 2 * weekends) * DAY;
}

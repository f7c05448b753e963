import { type At, calendarDaysUntil, DAY } from '@/lib/domain/time';

/**
 * Whether one thing was a calendar day before another. Sources keep dates without hours and call
 * them midnight: of two things of one day nobody knows which came first, and nobody is accused.
 */
export const isDayBefore = (earlier: At, later: At): boolean =>
  calendarDaysUntil(earlier, later) > 0;

/** The last moment that may be meant: a date without hours stands for its whole day. */
export const endOfDate = (at: At): At => (at % DAY === 0 ? at + DAY : at);

/** Clocks of two systems, and time zones, may be a day apart. */
export const CLOCKS_APART = 2 * DAY;

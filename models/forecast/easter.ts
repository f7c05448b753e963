import { type At, DAY } from '@/lib/domain/time';

/**
 * Easter Sunday of the western churches.
 *
 * @param year of the Gregorian calendar
 * @returns its first moment, UTC
 * @source Meeus, Jones, Butcher: Anonymous Gregorian algorithm (Nature, 20 April 1876)
 */
export function easterOf(year: number): At {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  // Days after 22 March, the earliest Easter.
  return Date.UTC(year, 2, 22) + (h + l - 7 * m) * DAY;
}

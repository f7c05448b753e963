import { sum } from './series';

/** Growth beyond these is a start or an end, not a rate to go on with. */
const MOST = Math.log(4);

/**
 * Logarithm of the growth against the year before, over the last `window` periods.
 *
 * @param end how many values are known
 * @returns null where a year and a period are not known, or a sum is not above zero
 */
export function growthOf(
  values: Float64Array,
  season: number,
  window: number,
  end = values.length,
): number | null {
  const width = Math.min(window, end - season);
  if (width < 1) return null;
  const now = sum(values.subarray(end - width, end));
  const then = sum(values.subarray(end - season - width, end - season));
  if (!(now > 0) || !(then > 0)) return null;
  return Math.max(-MOST, Math.min(MOST, Math.log(now / then)));
}

/** The periods over which growth is measured: a quarter of a year, and no fewer than three. */
export const growthWindow = (season: number): number => Math.max(3, Math.round(season / 4));

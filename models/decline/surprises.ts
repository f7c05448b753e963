import { median } from '../forecast/series';

/** Months that make the first level. */
export const WARM_UP = 6;

/** One month says no more than this many standard deviations: a missing giant deal is one month. */
const MOST = 3;

/** Months of one's own that say as much of one's noise as all partners together. */
const PATIENCE = 6;

/** How far each month lay from the level before it, by a level that follows with `gain`. */
export function missesOf(level: Float64Array, gain: number): Float64Array {
  let own = median(level.subarray(0, WARM_UP));
  return level.map((value) => {
    const miss = value - own;
    own += gain * miss;
    return miss;
  });
}

/**
 * The misses from the end of the warm-up on in standard deviations, each by what was usual before
 * it: a fall must not be its own excuse.
 *
 * @param usual standard deviation over all partners
 */
export function standardised(misses: Float64Array, usual: number): Float64Array {
  const surprises = new Float64Array(Math.max(0, misses.length - WARM_UP));
  for (let i = 0; i < surprises.length; i++) {
    const before = misses.subarray(0, WARM_UP + i);
    const own = spreadOf(before);
    const spread = Math.sqrt(
      (PATIENCE * usual ** 2 + before.length * own ** 2) / (PATIENCE + before.length),
    );
    const surprise = spread > 0 ? (misses[WARM_UP + i] as number) / spread : 0;
    surprises[i] = Math.max(-MOST, Math.min(MOST, surprise));
  }
  return surprises;
}

/** The larger of the standard deviation and its robust twin: heavy tails raise no alarms. */
export function spreadOf(misses: Float64Array): number {
  if (misses.length === 0) return 0;
  let squares = 0;
  for (const miss of misses) squares += miss * miss;
  return Math.max(Math.sqrt(squares / misses.length), median(misses.map(Math.abs)) * 1.4826);
}

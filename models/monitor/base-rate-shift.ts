/** Fewer cases than this do not make a rate. */
const FEWEST = 20;

/** Standard errors that luck passes one time in a hundred. */
const BEYOND_LUCK = 2.58;

/** Smaller changes are real at times, but change no decision. */
const HALF_AS_MUCH = 1.5;

type Rate = { readonly positives: number; readonly cases: number };

/**
 * Whether the share of positives has changed: by more than chance explains, and to more than
 * half as much again or less. A model that learned at another base rate is wrong everywhere.
 *
 * @source Fleiss: Statistical Methods for Rates and Proportions, 3rd ed., 3.1 (pooled z test)
 */
export function isBaseRateShifted(then: Rate, now: Rate): boolean {
  if (then.cases < FEWEST || now.cases < FEWEST) return false;
  const before = then.positives / then.cases;
  const after = now.positives / now.cases;
  const pooled = (then.positives + now.positives) / (then.cases + now.cases);
  const error = Math.sqrt(pooled * (1 - pooled) * (1 / then.cases + 1 / now.cases));
  const isMuch = after > before * HALF_AS_MUCH || after * HALF_AS_MUCH < before;
  return isMuch && Math.abs(after - before) > BEYOND_LUCK * error;
}

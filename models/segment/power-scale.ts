import { quantile } from '../stats/quantile';

const GRID_FROM = -3;
const GRID_TO = 2;
const GRID_STEP = 0.05;

/** Deviations beyond which a value is odd. */
const ODD = 4;

/** Beyond this, sums of squares leave what a computer can count. */
const LARGEST = 1e150;

/** Rows that are enough to find the power of a column. */
const ENOUGH = 2_000;

/**
 * Power transform: bends a value so that sums and averages mean something in a column with a
 * long tail, without throwing distances away as ranks do.
 *
 * @param value any finite number, negative ones too
 * @param power 1 leaves it, 0 is a logarithm, below that the tail is pulled in further
 * @source Yeo, Johnson: A new family of power transformations (Biometrika 2000)
 */
export function yeoJohnson(value: number, power: number): number {
  if (value >= 0) {
    return power === 0 ? Math.log1p(value) : ((1 + value) ** power - 1) / power;
  }
  const mirrored = 2 - power;
  return mirrored === 0 ? -Math.log1p(-value) : (1 - (1 - value) ** mirrored) / mirrored;
}

/**
 * A column bent towards a normal one and brought to mean 0 and standard deviation 1. The values
 * are first divided by their spread, so that euros and cents come out the same; what still lies
 * beyond four standard deviations is brought back to there, so that a few odd values do not
 * squeeze all others into one point. Missing values come out as the median.
 *
 * @param values numbers; null or not finite where they are missing
 * @returns null where the column says nothing: constant, or without any value
 */
export function powerScaled(values: readonly (number | null)[]): Float64Array | null {
  const known = Float64Array.from(values.filter(isKnown)).sort();
  const size = spreadOf(known);
  if (!(size > 0)) return null;
  const power = bestPower(known.map((value) => value / size));
  const bent = (value: number) => yeoJohnson(value / size, power);
  const standard = standardOf(known.map(bent));
  if (!standard) return null;
  const { low, high, mean, deviation } = standard;
  const median = known[known.length >>> 1] as number;
  return Float64Array.from(values, (value) => {
    const here = bent(isKnown(value) ? value : median);
    return (Math.min(high, Math.max(low, here)) - mean) / deviation;
  });
}

const isKnown = (value: number | null): value is number =>
  value !== null && Number.isFinite(value) && Math.abs(value) < LARGEST;

/** The distance between the quartiles; the mean size where half of all values are the same. */
function spreadOf(sorted: Float64Array): number {
  if (sorted.length === 0 || sorted[0] === sorted[sorted.length - 1]) return 0;
  const quartiles = quantile(sorted, 0.75) - quantile(sorted, 0.25);
  if (quartiles > 0) return quartiles;
  return sorted.reduce((sum, value) => sum + Math.abs(value) / sorted.length, 0);
}

/** Mean and deviation once odd values are brought back to `ODD` deviations; null without any. */
function standardOf(values: Float64Array) {
  let low = Number.NEGATIVE_INFINITY;
  let high = Number.POSITIVE_INFINITY;
  for (;;) {
    const { mean, deviation } = momentsOf(
      values.map((value) => Math.min(high, Math.max(low, value))),
    );
    if (!(deviation > 1e-12)) return null;
    const reach = ODD * deviation;
    // Done when the next clipping would change next to nothing.
    const isSettled = high - low <= 2 * reach * 1.01 && low <= mean && mean <= high;
    const isInside = values.every((value) => Math.abs(value - mean) <= reach * 1.01);
    if (isSettled || isInside) return { low, high, mean, deviation };
    low = Math.max(low, mean - reach);
    high = Math.min(high, mean + reach);
  }
}

/** The power under which the values look most normal: maximum likelihood over a grid. */
function bestPower(all: Float64Array): number {
  const step = Math.ceil(all.length / ENOUGH);
  const values = all.filter((_, i) => i % step === 0);
  const slope = values.reduce(
    (sum, value) => sum + Math.sign(value) * Math.log1p(Math.abs(value)),
    0,
  );
  let best = { power: 1, likelihood: Number.NEGATIVE_INFINITY };
  for (let i = 0; i <= Math.round((GRID_TO - GRID_FROM) / GRID_STEP); i++) {
    const power = Math.round((GRID_FROM + i * GRID_STEP) * 100) / 100;
    const { deviation } = momentsOf(values.map((value) => yeoJohnson(value, power)));
    const likelihood = -values.length * Math.log(deviation) + (power - 1) * slope;
    // A deviation of 0 or beyond all numbers is no likelihood at all.
    if (Number.isFinite(likelihood) && likelihood > best.likelihood) best = { power, likelihood };
  }
  return best.power;
}

function momentsOf(values: Float64Array): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

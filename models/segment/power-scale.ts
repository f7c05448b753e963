const GRID_FROM = -3;
const GRID_TO = 2;
const GRID_STEP = 0.05;

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
 * are first divided by their mean size, so that euros and cents come out the same. Missing
 * values come out as the median.
 *
 * @param values numbers; null or not finite where they are missing
 * @returns null where the column says nothing: constant, or without any value
 */
export function powerScaled(values: readonly (number | null)[]): Float64Array | null {
  const known = values.filter((value) => value !== null && Number.isFinite(value)) as number[];
  const size = known.reduce((sum, value) => sum + Math.abs(value) / known.length, 0);
  if (!(size > 0) || known.every((value) => value === known[0])) return null;
  const sizes = known.map((value) => value / size);
  const power = bestPower(sizes);
  const bent = sizes.map((value) => yeoJohnson(value, power));
  const { mean, deviation } = momentsOf(bent);
  if (!(deviation > 1e-12)) return null;
  const sorted = Float64Array.from(bent).sort();
  const median = sorted[sorted.length >>> 1] as number;
  return Float64Array.from(values, (value) => {
    const here =
      value !== null && Number.isFinite(value) ? yeoJohnson(value / size, power) : median;
    return (here - mean) / deviation;
  });
}

/** The power under which the values look most normal: maximum likelihood over a grid. */
function bestPower(all: readonly number[]): number {
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

function momentsOf(values: readonly number[]): { mean: number; deviation: number } {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const variance = values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length;
  return { mean, deviation: Math.sqrt(variance) };
}

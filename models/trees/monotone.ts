import type { Column } from '../table';

/** Passes of pooling before the rest is lifted; values settle within two or three. */
const PASSES = 4;

/**
 * Makes the values of a tree follow what the field knows of a direction, in place: pairs of
 * leaves that differ only in that answer are pooled where they run against it; what several
 * directions leave over is lifted to the highest value below.
 *
 * @param directions of each level, the first being the highest bit
 * @param weights of each leaf
 */
export function followDirections(
  values: Float64Array,
  weights: Float64Array,
  directions: readonly Column['direction'][],
): void {
  const known = directions.flatMap((direction, level) =>
    direction ? [{ bit: 1 << (directions.length - 1 - level), up: direction === 'up' }] : [],
  );
  if (known.length === 0) return;
  const visit = (settle: (lower: number, upper: number) => void) => {
    for (const { bit, up } of known) {
      for (let leaf = 0; leaf < values.length; leaf++) {
        if (!(leaf & bit)) up ? settle(leaf, leaf | bit) : settle(leaf | bit, leaf);
      }
    }
  };
  for (let pass = 0; pass < PASSES; pass++) {
    visit((lower, upper) => {
      const [a, b] = [values[lower] as number, values[upper] as number];
      if (a <= b) return;
      const [u, v] = [(weights[lower] as number) + 1e-9, (weights[upper] as number) + 1e-9];
      values[lower] = (u * a + v * b) / (u + v);
      values[upper] = values[lower] as number;
    });
  }
  visit((lower, upper) => {
    values[upper] = Math.max(values[upper] as number, values[lower] as number);
  });
}

import { cleaned, type Value } from '../table';
import type { Encoding } from './encoding';

/** An encoding made ready for use. */
export type Encoder = {
  /** Number of columns. */
  readonly width: number;
  /** The band a value falls in; −1 where training never saw its like or it does not apply. */
  readonly band: (value: Value) => number;
  /**
   * Writes the columns of a value, less their means. What does not apply, and a category that
   * training never saw, is left at zero: no effect.
   */
  readonly write: (value: Value, row: Float32Array, start: number) => void;
};

type Shape = Pick<Encoding, 'knots' | 'groups' | 'missing'>;

/** Columns of a shape: ramps or groups, then the one for missing values. */
export const widthOf = ({ knots, groups, missing }: Shape): number =>
  Math.max(0, knots.length - 1) + groups.length + (missing ? 1 : 0);

export function encoderOf(encoding: Shape & { readonly means: readonly number[] }): Encoder {
  const { knots, groups, missing, means } = encoding;
  const width = widthOf(encoding);
  const ramps = Math.max(0, knots.length - 1);
  const groupOf = new Map(groups.flatMap((names, group) => names.map((name) => [name, group])));
  const missingBand = knots.length + groups.length;

  const band = (raw: Value): number => {
    const value = cleaned(raw);
    if (value === undefined) return -1;
    if (value === null) return missingBand;
    if (knots.length > 0) return nearest(knots, Number(value));
    return groupOf.get(String(value)) ?? -1;
  };

  return {
    width,
    band,
    write(raw, row, start) {
      const value = cleaned(raw);
      if (band(value) < 0 || (value === null && !missing)) return;
      for (let i = 0; i < width; i++) row[start + i] = -(means[i] as number);
      if (value === null) {
        // Not known says nothing of how high: ramps stay at their mean.
        row.fill(0, start, start + ramps);
        row[start + width - 1] = 1 - (means[width - 1] as number);
      } else if (ramps > 0) {
        climb(knots, Number(value), row, start);
      } else if (groups.length > 0) {
        const column = start + band(value);
        row[column] = (row[column] as number) + 1;
      }
    },
  };
}

function climb(knots: readonly number[], value: number, row: Float32Array, start: number): void {
  for (let i = 0; i + 1 < knots.length; i++) {
    const from = knots[i] as number;
    const share = (value - from) / ((knots[i + 1] as number) - from);
    if (share <= 0) return;
    row[start + i] = (row[start + i] as number) + Math.min(1, share);
  }
}

function nearest(knots: readonly number[], value: number): number {
  let best = 0;
  for (let i = 1; i < knots.length; i++) {
    if (Math.abs((knots[i] as number) - value) < Math.abs((knots[best] as number) - value))
      best = i;
  }
  return best;
}

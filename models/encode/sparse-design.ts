import { cleaned, type Value } from '../table';
import { designWidth } from './design';
import { type Encoder, encoderOf } from './encoder';
import type { Encoding } from './encoding';

/**
 * Rows as the few numbers that are not zero. Columns less their means are never zero, so the
 * columns are kept as they are, beside two marks for each feature: it applies, and it is known.
 * Column c of a dense design is then `column c − means[c] · mark marks[c]`.
 */
export type SparseDesign = {
  readonly rows: number;
  /** Columns of the dense design. */
  readonly width: number;
  /** Columns and marks: the columns come first. */
  readonly parts: number;
  /** Where the numbers of each row begin, and behind the last where they end. */
  readonly starts: Int32Array;
  readonly at: Uint16Array;
  readonly numbers: Float32Array;
  readonly means: Float64Array;
  readonly marks: Int32Array;
};

/** The same rows that `designOf` writes in full. A mark that holds for all rows is column 0. */
export function sparseDesignOf(
  encodings: readonly Encoding[],
  encoders: readonly Encoder[],
  rows: readonly (readonly Value[])[],
): SparseDesign {
  const width = designWidth(encoders);
  const means = new Float64Array(width);
  const marks = new Int32Array(width);
  let parts = width;
  let start = 1;
  const features = encodings.map((encoding, feature) => {
    const own = encoders[feature]?.width ?? 0;
    const plain = encoderOf({ ...encoding, means: new Array(own).fill(0) });
    const ramps = Math.max(0, encoding.knots.length - 1);
    const applies = rows.every((row) => plain.band(row[feature]) >= 0) ? 0 : parts++;
    const isKnown = applies === 0 && rows.every((row) => cleaned(row[feature]) !== null);
    const known = isKnown ? 0 : parts++;
    means.set(encoding.means, start);
    marks.fill(known, start, start + ramps).fill(applies, start + ramps, start + own);
    start += own;
    return { plain, first: start - own, applies, known, missing: encoding.missing };
  });
  const starts = new Int32Array(rows.length + 1);
  const most = Math.max(1, ...encoders.map((encoder) => encoder.width));
  const scratch = new Float32Array(most);
  const at: number[] = [];
  const numbers: number[] = [];
  const put = (part: number, number: number) => {
    at.push(part);
    numbers.push(number);
  };
  rows.forEach((row, i) => {
    put(0, 1);
    features.forEach(({ plain, first, applies, known, missing }, feature) => {
      const value = cleaned(row[feature]);
      if (plain.band(value) < 0 || (value === null && !missing)) return;
      scratch.fill(0, 0, plain.width);
      plain.write(value, scratch, 0);
      for (let j = 0; j < plain.width; j++) {
        if (scratch[j] !== 0) put(first + j, scratch[j] as number);
      }
      if (applies > 0) put(applies, 1);
      if (known > 0 && value !== null) put(known, 1);
    });
    starts[i + 1] = at.length;
  });
  return {
    rows: rows.length,
    width,
    parts,
    starts,
    at: Uint16Array.from(at),
    numbers: Float32Array.from(numbers),
    means,
    marks,
  };
}

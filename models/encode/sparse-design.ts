import type { Pace } from '../pace';
import { cleaned, columnOf, type Rows, type Value } from '../table';
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

/** Work of writing one value, in multiply-adds. */
const VALUE_WORK = 100;

/** Rows written between two pauses. */
const STEP = 1_000;

/** The same rows that `designOf` writes in full. A mark that holds for all rows is column 0. */
export async function sparseDesignOf(
  encodings: readonly Encoding[],
  encoders: readonly Encoder[],
  rows: Rows,
  pace: Pace,
): Promise<SparseDesign> {
  const width = designWidth(encoders);
  const means = new Float64Array(width);
  const marks = new Int32Array(width);
  const features: SparseFeature[] = [];
  let parts = width;
  let start = 1;
  for (const [i, encoding] of encodings.entries()) {
    await pace(rows.length * VALUE_WORK);
    const valueAt = columnOf(rows, i);
    const own = encoders[i]?.width ?? 0;
    const plain = encoderOf({ ...encoding, means: new Array(own).fill(0) });
    const holds = (test: (value: Value) => boolean) => {
      for (let row = 0; row < rows.length; row++) if (!test(valueAt(row))) return false;
      return true;
    };
    const applies = holds((value) => plain.band(value) >= 0) ? 0 : parts++;
    const isKnown = applies === 0 && holds((value) => cleaned(value) !== null);
    const known = isKnown ? 0 : parts++;
    const ramps = Math.max(0, encoding.knots.length - 1);
    means.set(encoding.means, start);
    marks.fill(known, start, start + ramps).fill(applies, start + ramps, start + own);
    features.push({ valueAt, plain, first: start, applies, known, missing: encoding.missing });
    start += own;
  }
  const starts = new Int32Array(rows.length + 1);
  const list = partList(rows.length * (encodings.length + 1));
  const scratch = new Float32Array(Math.max(1, ...encoders.map((encoder) => encoder.width)));
  for (let row = 0; row < rows.length; row++) {
    if (row % STEP === 0) await pace(STEP * features.length * VALUE_WORK);
    list.put(0, 1);
    for (const feature of features) putValue(feature, row, scratch, list.put);
    starts[row + 1] = list.length();
  }
  return { rows: rows.length, width, parts, starts, ...list.parts(), means, marks };
}

/** A feature as it is written: where its columns begin, and its two marks. */
type SparseFeature = {
  readonly valueAt: (row: number) => Value;
  readonly plain: Encoder;
  readonly first: number;
  readonly applies: number;
  readonly known: number;
  readonly missing: boolean;
};

function putValue(
  { valueAt, plain, first, applies, known, missing }: SparseFeature,
  row: number,
  scratch: Float32Array,
  put: (part: number, number: number) => void,
): void {
  const value = cleaned(valueAt(row));
  if (plain.band(value) < 0 || (value === null && !missing)) return;
  scratch.fill(0, 0, plain.width);
  plain.write(value, scratch, 0);
  for (let i = 0; i < plain.width; i++) {
    if (scratch[i] !== 0) put(first + i, scratch[i] as number);
  }
  if (applies > 0) put(applies, 1);
  if (known > 0 && value !== null) put(known, 1);
}

/** A list of parts and their numbers that grows by half when it is full. */
function partList(expected: number) {
  let at = new Uint16Array(expected);
  let numbers = new Float32Array(expected);
  let length = 0;
  return {
    length: () => length,
    parts: () => ({ at: at.subarray(0, length), numbers: numbers.subarray(0, length) }),
    put(part: number, number: number): void {
      if (length === at.length) {
        const room = Math.ceil(length * 1.5) + 16;
        at = grown(at, new Uint16Array(room));
        numbers = grown(numbers, new Float32Array(room));
      }
      at[length] = part;
      numbers[length++] = number;
    },
  };
}

function grown<Numbers extends Uint16Array | Float32Array>(all: Numbers, room: Numbers): Numbers {
  room.set(all);
  return room;
}

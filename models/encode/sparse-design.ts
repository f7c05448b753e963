import type { Pace } from '@/lib/domain/pace';
import { cleaned, columnOf, type Rows, type Value } from '../table';
import { designWidth } from './design';
import { type Encoder, widthOf } from './encoder';
import type { Encoding } from './encoding';

/**
 * Rows as the few numbers that are not zero. Columns less their means are never zero, and a high
 * number climbs many ramps; so a feature is kept as its parts, of which a row has one or two: how
 * near a number is to the knots on both sides of it, the group of a category, or that a value is
 * missing. The columns of a dense design are sums of parts (see `sparseSums`). Part 0 is the
 * intercept.
 */
export type SparseDesign = {
  readonly rows: number;
  /** Columns of the dense design. */
  readonly width: number;
  readonly parts: number;
  readonly features: readonly SparseFeature[];
  /** Where the numbers of each row begin, and behind the last where they end. */
  readonly starts: Int32Array;
  /** Ascending within a row. */
  readonly at: Uint16Array;
  readonly numbers: Float64Array;
  /** Of the columns of the dense design. */
  readonly means: Float64Array;
};

/** Where the columns and the parts of a feature begin; its parts are knots, groups, missing. */
export type SparseFeature = {
  readonly column: number;
  readonly part: number;
  readonly knots: number;
  readonly groups: number;
  readonly missing: boolean;
};

/** Work of writing one value, in multiply-adds. */
const VALUE_WORK = 100;

/** Rows written between two pauses. */
const STEP = 1_000;

/** The same rows that `designOf` writes in full. */
export async function sparseDesignOf(
  encodings: readonly Encoding[],
  encoders: readonly Encoder[],
  rows: Rows,
  pace: Pace,
): Promise<SparseDesign> {
  const width = designWidth(encoders);
  const means = new Float64Array(width);
  const features: SparseFeature[] = [];
  let [column, parts] = [1, 1];
  for (const { knots, groups, missing, means: own } of encodings) {
    means.set(own, column);
    const counts = { knots: knots.length, groups: groups.length, missing };
    features.push({ column, part: parts, ...counts });
    column += widthOf({ knots, groups, missing });
    parts += knots.length + groups.length + (missing ? 1 : 0);
  }
  const writers = encodings.map((encoding, i) =>
    writerOf(encoding, encoders[i] as Encoder, (features[i] as SparseFeature).part),
  );
  const values = encodings.map((_, i) => columnOf(rows, i));
  const starts = new Int32Array(rows.length + 1);
  const list = partList(rows.length * (encodings.length + 1));
  for (let row = 0; row < rows.length; row++) {
    if (row % STEP === 0) await pace(STEP * features.length * VALUE_WORK);
    list.put(0, 1);
    for (let i = 0; i < writers.length; i++) writers[i]?.(values[i]?.(row), list.put);
    starts[row + 1] = list.length();
  }
  return { rows: rows.length, width, parts, features, starts, ...list.parts(), means };
}

type Put = (part: number, number: number) => void;

/** Writes a value as parts; nothing for one that training never saw, or that does not apply. */
function writerOf({ knots, groups, missing }: Encoding, { band }: Encoder, part: number) {
  return (raw: Value, put: Put): void => {
    const value = cleaned(raw);
    if (value === undefined) return;
    if (value === null) {
      if (missing) put(part + knots.length + groups.length, 1);
    } else if (knots.length > 0) {
      putNumber(knots, Number(value), part, put);
    } else {
      const group = band(value);
      if (group >= 0) put(part + group, 1);
    }
  };
}

/** As shares of the two knots that the number is between, which add up to one. */
function putNumber(knots: readonly number[], value: number, part: number, put: Put): void {
  let below = 0;
  while (below + 1 < knots.length && value >= (knots[below + 1] as number)) below++;
  const from = knots[below] as number;
  const to = knots[below + 1] ?? Number.POSITIVE_INFINITY;
  const share = Math.max(0, Math.fround((value - from) / (to - from)));
  if (share < 1) put(part + below, 1 - share);
  if (share > 0) put(part + below + 1, share);
}

/** A list of parts and their numbers that grows by half when it is full. */
function partList(expected: number) {
  let at = new Uint16Array(expected);
  let numbers = new Float64Array(expected);
  let length = 0;
  return {
    length: () => length,
    parts: () => ({ at: at.subarray(0, length), numbers: numbers.subarray(0, length) }),
    put(part: number, number: number): void {
      if (length === at.length) {
        const room = Math.ceil(length * 1.5) + 16;
        at = grown(at, new Uint16Array(room));
        numbers = grown(numbers, new Float64Array(room));
      }
      at[length] = part;
      numbers[length++] = number;
    },
  };
}

function grown<Numbers extends Uint16Array | Float64Array>(all: Numbers, room: Numbers): Numbers {
  room.set(all);
  return room;
}

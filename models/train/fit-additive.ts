import type { Pace } from '@/lib/domain/pace';
import { designOf, designWidth } from '../encode/design';
import { type Encoder, encoderOf } from '../encode/encoder';
import type { Encoding } from '../encode/encoding';
import { fitEncoding } from '../encode/fit-encoding';
import { sparseDesignOf } from '../encode/sparse-design';
import { type Column, evenly, someRows, type Table, valuesOf } from '../table';
import { fitRidgeLogistic, type RidgeFit } from './ridge-logistic';

/** A fitted model before calibration. */
export type AdditiveFit = RidgeFit & {
  readonly encodings: readonly Encoding[];
  readonly encoders: readonly Encoder[];
};

/** Work of encoding one value, in multiply-adds. */
const ENCODE_WORK = 100;

/** Multiply-adds of a Newton step up to which a dense design is faster than a sparse one. */
const DENSE_WORK = 2e7;

/**
 * The additive part of larger tables is fitted on every k-th case: its few weights are known well
 * enough from those, and the trees then see all cases.
 */
const MOST_FITTED = 30_000;

/** A table encoded for fitting: done once, fitted at several penalties. */
export type Prepared = Awaited<ReturnType<typeof prepare>>;

/** Learns the encodings of a table and writes it, or every k-th case of it, as numbers. */
export async function prepare(table: Table, pace: Pace) {
  const encodings: Encoding[] = [];
  for (const [i, column] of table.columns.entries()) {
    await pace(table.rows.length * ENCODE_WORK);
    encodings.push(fitEncoding(column, valuesOf(table.rows, i), table.labels));
  }
  const encoders = encodings.map(encoderOf);
  const rows = someRows(table.rows, MOST_FITTED);
  const isSmall = rows.length * designWidth(encoders) ** 2 <= DENSE_WORK;
  return {
    encodings,
    encoders,
    design: isSmall
      ? designOf(encoders, rows)
      : await sparseDesignOf(encodings, encoders, rows, pace),
    labels: Float32Array.from(evenly(table.labels, MOST_FITTED), Number),
    signs: signsOf(table.columns, encodings, encoders),
  };
}

/** Fits the additive logistic model at one penalty. */
export async function fitAdditive(
  prepared: Prepared,
  penalty: number,
  pace: Pace,
  start?: AdditiveFit,
): Promise<AdditiveFit> {
  const { design, labels, signs, encodings, encoders } = prepared;
  const options = { penalty, signs, ...(start && { start }) };
  return { ...(await fitRidgeLogistic(design, labels, options, pace)), encodings, encoders };
}

/** Ramps of a feature with a known direction may only go that way. */
function signsOf(
  columns: readonly Column[],
  encodings: readonly Encoding[],
  encoders: readonly Encoder[],
): Int8Array {
  const signs = new Int8Array(designWidth(encoders));
  let start = 1;
  columns.forEach(({ direction }, i) => {
    const ramps = Math.max(0, (encodings[i]?.knots.length ?? 0) - 1);
    if (direction) signs.fill(direction === 'up' ? 1 : -1, start, start + ramps);
    start += encoders[i]?.width ?? 0;
  });
  return signs;
}

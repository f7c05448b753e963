import type { Pace } from '@/lib/domain/pace';
import { effectOf } from '../encode/effect';
import { columnOf, type Table } from '../table';
import type { AdditiveFit } from './fit-additive';

/** Work of one value, in multiply-adds. */
const VALUE_WORK = 20;

/** Rows between two pauses. */
const STEP = 1_000;

/**
 * What the additive part of a model says of each row of a table, without its intercept: sums of
 * look-ups. As a product of matrices it would mostly multiply zeros.
 */
export async function linearLogits(
  { encodings, encoders, weights }: Pick<AdditiveFit, 'encodings' | 'encoders' | 'weights'>,
  { rows }: Pick<Table, 'rows'>,
  pace: Pace,
): Promise<Float64Array> {
  let start = 1;
  const effects = encodings.map((encoding, i) => {
    const end = start + (encoders[i]?.width ?? 0);
    const effect = effectOf(encoding, weights.subarray(start, end));
    start = end;
    return { effect, valueAt: columnOf(rows, i) };
  });
  const logits = new Float64Array(rows.length);
  for (let from = 0; from < rows.length; from += STEP) {
    const end = Math.min(rows.length, from + STEP);
    await pace((end - from) * effects.length * VALUE_WORK);
    for (let row = from; row < end; row++) {
      let logit = 0;
      for (const { effect, valueAt } of effects) logit += effect(valueAt(row));
      logits[row] = logit;
    }
  }
  return logits;
}

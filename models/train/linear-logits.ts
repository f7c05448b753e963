import { matMul, tensor2d, tidy } from '@tensorflow/tfjs-core';
import { designOf } from '../encode/design';
import { type Pace, SLICE } from '../pace';
import type { Table } from '../table';
import type { AdditiveFit } from './fit-additive';

/** Work of encoding one column of a row, in multiply-adds, beside its product. */
const ENCODE_WORK = 10;

/**
 * What the additive part of a model says of each row of a table, without its intercept: large
 * batches, one product each.
 */
export async function linearLogits(
  { encoders, weights }: Pick<AdditiveFit, 'encoders' | 'weights'>,
  { rows }: Pick<Table, 'rows'>,
  pace: Pace,
): Promise<Float64Array> {
  const width = weights.length;
  const slopes = Float32Array.from(weights);
  slopes[0] = 0;
  const logits = new Float64Array(rows.length);
  const batch = Math.max(1, Math.floor(SLICE / (width * ENCODE_WORK)));
  for (let start = 0; start < rows.length; start += batch) {
    const part = rows.slice(start, start + batch);
    await pace(part.length * width * ENCODE_WORK);
    const { data } = designOf(encoders, part);
    const product = tidy(() =>
      matMul(tensor2d(data, [part.length, width]), tensor2d(slopes, [width, 1])),
    );
    logits.set(product.dataSync<'float32'>(), start);
    product.dispose();
  }
  return logits;
}

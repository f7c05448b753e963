import { type Rows, rowAt } from '../table';
import type { Encoder } from './encoder';

/** Rows as numbers: a leading 1 for the intercept, then the columns of each feature in turn. */
export type Design = { readonly data: Float32Array; readonly rows: number; readonly width: number };

/** Columns of all features and the intercept. */
export const designWidth = (encoders: readonly Encoder[]): number =>
  encoders.reduce((sum, { width }) => sum + width, 1);

export function designOf(encoders: readonly Encoder[], rows: Rows): Design {
  const width = designWidth(encoders);
  const data = new Float32Array(rows.length * width);
  for (let i = 0; i < rows.length; i++) {
    const row = rowAt(rows, i);
    let start = i * width;
    data[start++] = 1;
    encoders.forEach((encoder, feature) => {
      encoder.write(row[feature], data, start);
      start += encoder.width;
    });
  }
  return { data, rows: rows.length, width };
}

import type { Encoder } from '../encode/encoder';
import { cramersV } from '../stats/cramers-v';
import { columnOf, someRows, type Table } from '../table';

/** From here on two features mostly say the same, and the fit parts one effect between them. */
const CLOSELY_TIED = 0.7;

/** Cases looked at; more would not change the picture. */
const MOST_LOOKED_AT = 2_000;

/** For each column the ids of those that are closely tied to it, by the bands of their values. */
export function sharingOf(encoders: readonly Encoder[], { columns, rows }: Table): string[][] {
  const some = someRows(rows, MOST_LOOKED_AT);
  const bands = encoders.map(({ band }, i) => {
    const valueAt = columnOf(some, i);
    return Int16Array.from({ length: some.length }, (_, row) => band(valueAt(row)));
  });
  const shared = columns.map((): string[] => []);
  columns.forEach(({ id }, i) => {
    for (let j = i + 1; j < columns.length; j++) {
      const other = columns[j];
      if (!other || cramersV(bands[i] ?? [], bands[j] ?? []) < CLOSELY_TIED) continue;
      shared[i]?.push(other.id);
      shared[j]?.push(id);
    }
  });
  return shared;
}

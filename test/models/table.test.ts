import { expect, it } from 'vitest';
import { columnOf, type PackedRows, rowAt, slice, someRows, type Value } from '@/models/table';

const lists: readonly Value[][] = Array.from({ length: 11 }, (_, i) => [
  i % 4 === 1 ? null : i / 3,
  i % 3 === 0 ? null : `name ${i % 2}`,
  i % 5 === 0,
]);
const kinds: readonly Value[] = [null, 'name 0', 'name 1', true, false];
const codes = (column: number) =>
  Int32Array.from(lists, (row) => kinds.indexOf(row[column] as Value));
const packed: PackedRows = {
  length: lists.length,
  packed: [
    { numbers: Float64Array.from(lists, ([number]) => (number as number | null) ?? Number.NaN) },
    { values: kinds, codes: codes(1) },
    { values: kinds, codes: codes(2) },
  ],
};
const listed = (rows: PackedRows) => Array.from({ length: rows.length }, (_, i) => rowAt(rows, i));

it('packed rows read the same as lists: as a whole, in part, and every k-th', () => {
  expect(listed(packed)).toEqual(lists);
  for (let column = 0; column < 4; column++) {
    const [one, other] = [columnOf(packed, column), columnOf(lists, column)];
    for (let row = 0; row < lists.length; row++) expect(one(row)).toBe(other(row));
  }
  const labels = lists.map((_, i) => i > 4);
  for (const [start, end] of [
    [0, 5],
    [3, undefined],
    [4, 4],
    [8, 99],
  ] as const) {
    const part = slice({ columns: [], rows: packed, labels }, start, end);
    expect(listed(part.rows as PackedRows)).toEqual(lists.slice(start, end));
    expect(part.labels).toEqual(labels.slice(start, end));
  }
  for (const most of [1, 3, 5, 10, 11, 50]) {
    const some = someRows(packed, most);
    expect(some.length).toBeLessThanOrEqual(most);
    expect(listed(some as PackedRows)).toEqual(someRows(lists, most));
  }
});

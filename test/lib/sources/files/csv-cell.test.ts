import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RawRow } from '@/lib/domain/source';
import { csvCell } from '@/lib/sources/files/csv-cell';
import { readFile } from '@/lib/sources/files/read-file';

it.each([
  ['=1+1', "'=1+1"],
  ['+49 30 1', "'+49 30 1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['  =1', "'  =1"],
  ['\u00a0=1', "'\u00a0=1"],
  ['\t=1', `"'\t=1"`],
  ['\r=1', `"'\r'=1"`],
  ['ok\n=HYPERLINK("http://x")', `"ok\n'=HYPERLINK(""http://x"")"`],
  ['＝1', "'＝1"],
  ['a=b', 'a=b'],
  ['Smith; Sons', '"Smith; Sons"'],
  ['say "hi"', '"say ""hi"""'],
])('writes %j as %j', (value, cell) => {
  expect(csvCell(value)).toBe(cell);
});

it('leaves numbers, yes and no, and nothing as they are', () => {
  expect([-5, 1.5, true, null].map(csvCell)).toEqual(['-5', '1.5', 'true', '']);
});

it('never begins a cell, or a line in it, with what runs', () => {
  const risky = fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n "a1;,\u00a0') });
  fc.assert(
    fc.property(risky, (value) => {
      const cell = csvCell(value);
      const inner = cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;
      expect(inner).not.toMatch(/(^|[\r\n])[\s\u00a0]*[=+\-@]/);
    }),
  );
});

it('writes what our own reader reads back, but for the apostrophe before a formula', async () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab=+-@",;|\t\n é漢\u00a0') });
  const cells = fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(cells, async (rows) => {
      const lines = [['id', 'a', 'b'], ...rows.map(([a, b], id) => [`r${id}`, a, b])];
      const csv = lines.map((line) => line.map(csvCell).join(',')).join('\r\n');
      const read: RawRow[] = [];
      const file = { name: 'x.csv', blob: new Blob([csv]) };
      for await (const batch of readFile(file, 'deals', new AbortController().signal)) {
        if (batch.ok) read.push(...batch.value.rows);
      }
      const harmless = (value: unknown) => String(value).replaceAll("'", '');
      expect(read.map(({ a, b }) => [harmless(a), harmless(b)])).toEqual(rows);
    }),
  );
});

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { csvCell } from '@/lib/sources/files/csv-cell';

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

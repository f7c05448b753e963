import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { rowAt } from '@/models/table';
import { readFiles } from '@/tools/lib/classify-files';
import { fromJson, toJson } from '@/tools/lib/classify-in-trainer/channel';
import { readTable } from '@/tools/lib/read-table';

const folder = mkdtempSync(join(tmpdir(), 'read-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string): string => {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
};

it('cells with line ends, quotes and semicolons; blank lines, a byte order mark, twin columns', () => {
  const path = file('odd.csv', '\uFEFFa;b;a\r\n1;"x\r\n""y"";z";3\r\n\r\n ; ;\r\n2;ö\r\n');
  expect(readTable(path)).toEqual({
    columns: ['a', 'b', 'a_1'],
    rows: [
      { a: '1', b: 'x\r\n"y";z', a_1: '3' },
      { a: '2', b: 'ö', a_1: '' },
    ],
  });
});

it('a row that begins in one block and ends in the next is one row, letters of two bytes included', () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `${i},"größe ${i % 7}\nund mehr"`);
  const { rows: read } = readTable(file('large.csv', `n,text\n${rows.join('\n')}`));
  expect(read.length).toBe(rows.length);
  read.forEach(({ n, text }, i) => {
    if (n !== String(i) || text !== `größe ${i % 7}\nund mehr`) throw new Error(`row ${i}: ${n}`);
  });
});

it('two files as typed columns, the test file in an order of its own; as JSON the same', () => {
  const train = file('train.csv', 'a,kind,label\n1,x,won\n,y,lost\n7 %,x,won\n');
  const test = file('test.csv', 'label,kind,a,more\nwon,z,later,1\n,y,2,1\n');
  const { truths, ...ask } = readFiles({ train, test, label: 'label' });
  expect(ask.columns).toEqual([
    { id: 'a', type: 'number' },
    { id: 'kind', type: 'category' },
  ]);
  expect([ask.labels, truths]).toEqual([
    [true, false, true],
    [true, false],
  ]);
  for (const { train, test } of [ask, fromJson(JSON.parse(JSON.stringify(toJson(ask))))]) {
    const read = [train, test].map((rows) =>
      Array.from({ length: rows.length }, (_, i) => rowAt(rows, i)),
    );
    expect(read).toEqual([
      [
        [1, 'x'],
        [null, 'y'],
        [0.07, 'x'],
      ],
      [
        [null, 'z'],
        [2, 'y'],
      ],
    ]);
  }
});

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { rowAt } from '@/models/table';
import { readFiles } from '@/tools/lib/classify-files';
import { fromJson, toJson } from '@/tools/lib/classify-in-trainer/channel';
import { readTable } from '@/tools/lib/read-table';
import { UsageError } from '@/tools/lib/usage-error';

const folder = mkdtempSync(join(tmpdir(), 'read-table-'));
afterAll(() => rmSync(folder, { recursive: true }));

const file = (name: string, text: string | Uint8Array): string => {
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

it.each([
  ['Windows-1252', Uint8Array.from([...'n\nZ'].map((c) => c.charCodeAt(0)).concat(0xfc, 0x72))],
  ['UTF-16', new Uint8Array(Buffer.from('\uFEFFn\nZür', 'utf16le'))],
])('reads %s, whose letters are no UTF-8', (_encoding, bytes) => {
  expect(readTable(file('letters.csv', bytes)).rows).toEqual([{ n: 'Zür' }]);
});

it('a cell of 10,000 letters is kept whole', () => {
  const long = 'Zürich '.repeat(1_500);
  expect(readTable(file('long.csv', `id,name\r\n1,${long}\r\n`)).rows).toEqual([
    { id: '1', name: long },
  ]);
});

it.each([
  ['a folder', () => folder, 'is a folder'],
  ['a file that is not there', () => join(folder, 'none.csv'), 'There is no file'],
  ['an empty file', () => file('empty.csv', ''), 'has no rows below a header'],
  ['a header alone', () => file('header.csv', 'id,name\n\n ,\n'), 'has no rows below a header'],
  ['a program', () => file('program.csv', Uint8Array.from([77, 90, 0, 3])), 'is no text'],
  [
    'a quotation mark that is never closed, which would swallow all rows after it',
    () => file('open.csv', 'id,name\n1,A\n2,"B\n3,C\n4,D\n'),
    'never closed, at or after “2,"B”',
  ],
])('refuses %s in one line that says where', (_what, path, words) => {
  expect(() => readTable(path())).toThrow(UsageError);
  expect(() => readTable(path())).toThrow(words);
});

it('a row that begins in one block and ends in the next is one row, letters of two bytes included', () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => `${i},"größe ${i % 7}\nund mehr"`);
  const { rows: read } = readTable(file('large.csv', `n,text\n${rows.join('\n')}`));
  expect(read.length).toBe(rows.length);
  read.forEach(({ n, text }, i) => {
    if (n !== String(i) || text !== `größe ${i % 7}\nund mehr`) throw new Error(`row ${i}: ${n}`);
  });
});

it('two files as typed columns, the test file in columns of its own order; as JSON the same', () => {
  const train = file('train.csv', 'a,kind,label\n1,x,won\n,y,lost\n7 %,x,won\n');
  const test = file('test.csv', 'label,kind,a,more\nwon,z,later,1\n,y,2,1\n');
  const { truths, ...ask } = readFiles({ train, test, label: 'label' });
  expect(ask.columns).toEqual([
    { id: 'a', type: 'number' },
    { id: 'kind', type: 'category' },
  ]);
  // The order in which the training cases are drawn, the same each time.
  expect([ask.labels, truths]).toEqual([
    [true, true, false],
    [true, false],
  ]);
  for (const { train, test } of [ask, fromJson(JSON.parse(JSON.stringify(toJson(ask))))]) {
    const read = [train, test].map((rows) =>
      Array.from({ length: rows.length }, (_, i) => rowAt(rows, i)),
    );
    expect(read).toEqual([
      [
        [0.07, 'x'],
        [1, 'x'],
        [null, 'y'],
      ],
      [
        [null, 'z'],
        [2, 'y'],
      ],
    ]);
  }
});

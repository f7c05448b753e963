import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { takeFile } from './kit';

const HEAD = 'id,name,created';
const GOOD = '2,Wingtip,2026-03-01';

const bytes = (...values: number[]): Uint8Array<ArrayBuffer> => new Uint8Array(values);

const latin1 = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

function utf16(text: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
  const view = new DataView(new ArrayBuffer(text.length * 2));
  for (let index = 0; index < text.length; index += 1) {
    view.setUint16(index * 2, text.charCodeAt(index), isLittle);
  }
  return new Uint8Array(view.buffer);
}

const zip = (files: Record<string, string>): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    zipSync(Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)]))),
  );

const EMPTY = (name = 'export.csv') => `“${name}” is empty. Export it again.`;
const NO_ROWS = (name: string) => `“${name}” holds no rows. Export it again with its rows.`;
const NO_TEXT = '“export.csv” holds no text that can be read. Export it as CSV (UTF-8) or JSON.';
const LOGIN = (name: string) =>
  `“${name}” is a web page, most likely a login page that was saved in place of the export. Export it again.`;
const CUT_OFF = '“deals.json”: The file breaks off before its end. Export it again.';
const OPEN_QUOTE =
  '“export.csv”: A quotation mark is opened and never closed, so that rows run into one another. Find the cell, or export the file again.';

describe('a file that cannot be taken in says why', () => {
  it.each<[string, BlobPart, string, string?]>([
    ['an empty file', '', EMPTY()],
    ['a file of blanks', ' \r\n\n\t', EMPTY()],
    ['a file of nothing but a byte order mark', '\ufeff', EMPTY()],
    ['an empty file in a zip', zip({ 'deals.csv': '' }), EMPTY('deals.csv'), 'all.zip'],
    ['a file of column names', `${HEAD}\n`, NO_ROWS('export.csv')],
    ['an empty list', '[]', NO_ROWS('deals.json'), 'deals.json'],
    [
      'a zip of folders',
      zip({ 'deals/': '' }),
      '“all.zip” holds no files. Put CSV or JSON files into it.',
      'all.zip',
    ],
    ['a picture called .csv', bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0), NO_TEXT],
    ['an old workbook called .csv', bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), NO_TEXT],
    ['a PDF called .csv', '%PDF-1.7\n1 0 obj <<>>\nstream\n\u0000\u0001', NO_TEXT],
    ['text that turns binary late', `${HEAD}\n${`${GOOD}\n`.repeat(20_000)}\u0000\u0001`, NO_TEXT],
    [
      'UTF-16 of another alphabet without a mark',
      utf16('Ёлка и Партнёры\n'.repeat(9), true),
      NO_TEXT,
    ],
    ['a saved login page', '<!DOCTYPE html><title>Sign in</title>', LOGIN('export.csv')],
    ['a login page called .json', '\n <html><body>', LOGIN('deals.json'), 'deals.json'],
    ['JSON cut between rows', '[{"id":1,"name":"a"},{"id":2},', CUT_OFF, 'deals.json'],
    ['JSON cut within a string', '[{"id":1,"name":"a', CUT_OFF, 'deals.json'],
    [
      'a list of no objects',
      '[1,"x"]',
      'No row of “deals.json” can be read. The first one: This row is not an object with named fields. Export each row as one.',
      'deals.json',
    ],
    ['a quotation mark never closed', `${HEAD}\n1,"Vault,2026-03-01\n${GOOD}\n`, OPEN_QUOTE],
    [
      'a workbook',
      zip({ '[Content_Types].xml': '<x/>', 'xl/sheet1.xml': '<x/>' }),
      '“deals.xlsx” is an Excel workbook. Save each sheet as CSV and choose those files.',
      'deals.xlsx',
    ],
  ])('%s', async (_what, content, words, name = 'export.csv') => {
    const { problem, kept } = await takeFile(content, 'deals', { name });
    expect(problem).toBe(words);
    expect(kept).toEqual([]);
  });
});

describe('a row that cannot be taken in says why, and the others come in', () => {
  it.each<[string, string, string[], string?]>([
    [
      'a field of 10 MB',
      `${HEAD}\n1,"${'x'.repeat(10_000_000)}",2026-03-01\n${GOOD}\n`,
      [
        'row 1, name: This cell holds 10,000,000 characters, more than the 65,536 that are allowed. Check where the row ends.',
      ],
    ],
    [
      'a field of 10 MB in JSON',
      `[{"id":1,"name":"${'x'.repeat(10_000_000)}","created":"2026-03-01"},
        {"id":2,"name":"Wingtip","created":"2026-03-01"}]`,
      [
        'row 1, name: This cell holds 10,000,000 characters, more than the 65,536 that are allowed. Check where the row ends.',
      ],
      'deals.json',
    ],
    [
      'more cells than columns',
      `${HEAD}\n1,Vault, phase 1,2026-03-01\n${GOOD}\n`,
      [
        'row 1: Cells in this row: 4; columns: 3. Put quotation marks around cells that contain the separator.',
      ],
    ],
    [
      'a last line cut off',
      '{"id":2,"name":"Wingtip","created":"2026-03-01"}\n{"id":3,"na',
      [
        'row 2: This row is not valid JSON. If it is the last one, the file was cut off: export it again.',
      ],
      'deals.ndjson',
    ],
    [
      'a line that is no object',
      '{"id":2,"name":"Wingtip","created":"2026-03-01"}\n[3,"b"]\n',
      ['row 2: This row is not an object with named fields. Export each row as one.'],
      'deals.ndjson',
    ],
  ])('%s', async (_what, content, words, name = 'export.csv') => {
    const { kept, refused, problem } = await takeFile(content, 'deals', { name });
    expect({ problem, refused }).toEqual({ problem: null, refused: words });
    expect(kept).toMatchObject([{ id: 'atomic:2', name: 'Wingtip' }]);
  });
});

describe('a file in an unusual form is read all the same', () => {
  const text = 'id;name;created;amount\r\n1;Zürich;21.11.2026;1.234,56 €\r\n';
  it.each<[string, BlobPart, string?]>([
    ['UTF-8', text],
    ['UTF-8 with a mark', `\ufeff${text}`],
    ['UTF-16 LE with a mark', utf16(`\ufeff${text}`, true)],
    ['UTF-16 LE without a mark', utf16(text.replace('€', 'EUR'), true)],
    ['UTF-16 BE without a mark', utf16(text.replace('€', 'EUR'), false)],
    ['Latin-1', latin1(text.replace('€', 'EUR'))],
    ['Windows-1252', latin1(text.replace('€', '\u0080'))],
    ['a zip', zip({ 'x/deals.csv': text, '__MACOSX/x/._deals.csv': '\u0000' }), 'all.zip'],
    ['tabs, called .txt', text.replaceAll(';', '\t'), 'deals.txt'],
    ['a declared separator', `sep=;\r\n${text}`],
  ])('%s', async (_what, content, name = 'export.csv') => {
    const { kept, refused, problem } = await takeFile(content, 'deals', { name });
    expect({ problem, refused }).toEqual({ problem: null, refused: [] });
    expect(kept).toMatchObject([
      {
        id: 'atomic:1',
        name: 'Zürich',
        createdAt: Date.UTC(2026, 10, 21),
        amount: { amount: 1234.56, currency: 'EUR' },
      },
    ]);
  });
});

describe('names that mean something to JavaScript are only names', () => {
  it.each<[string, string, string?]>([
    ['CSV', '__proto__,constructor,toString,id,name,created\nx,y,z,1,Vault,2026-03-01\n'],
    [
      'JSON',
      '[{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"id":1,"name":"Vault","created":"2026-03-01"}]',
      'deals.json',
    ],
    [
      'nested JSON',
      '{"id":1,"name":"Vault","created":"2026-03-01","partners":[{"__proto__":{"polluted":1},"partnerId":5}],"props":{"__proto__":{"polluted":1}}}',
      'deals.ndjson',
    ],
  ])('%s', async (_what, content, name = 'export.csv') => {
    const { kept, refused } = await takeFile(content, 'deals', { name });
    expect(refused).toEqual([]);
    expect(kept).toMatchObject([{ id: 'atomic:1', name: 'Vault' }]);
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    for (const row of [kept[0], ...(kept[0]?.partners ?? [])]) {
      expect(Object.getPrototypeOf(row)).toBe(Object.prototype);
      expect(Object.keys(row ?? {})).not.toContain('__proto__');
    }
  });

  it('and never stand in for a column that is missing', async () => {
    const { kept, refused } = await takeFile(
      '__proto__,name,created\n7,Vault,2026-03-01\n',
      'deals',
    );
    expect(kept).toEqual([]);
    expect(refused).toEqual([
      'row 1, id: This value is missing. Fill it in, or map another column.',
    ]);
  });
});

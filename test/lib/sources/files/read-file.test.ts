import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import type { RawRow, Refusal } from '@/lib/domain/source';
import type { ImportFile } from '@/lib/sources/files/import-file';
import { inspectFile } from '@/lib/sources/files/inspect-file';
import { openFile } from '@/lib/sources/files/open-file';
import { type FileBatch, readFile } from '@/lib/sources/files/read-file';
import { unzip } from '@/lib/sources/files/unzip';

const never = new AbortController().signal;

const fileOf = (content: BlobPart, name = 'deals.csv'): ImportFile => ({
  name,
  blob: new Blob([content]),
});

/** All rows with their numbers, all refusals, and the problem that ended the reading. */
async function readAll(file: ImportFile, signal = never) {
  const rows: [number, RawRow][] = [];
  const refusals: Refusal[] = [];
  const batches: FileBatch[] = [];
  for await (const batch of readFile(file, 'deals', signal)) {
    if (!batch.ok) return { rows, refusals, batches, problem: batch.problem.code };
    batches.push(batch.value);
    batch.value.rows.forEach((row, index) => {
      rows.push([batch.value.firstRow + index, row]);
    });
    refusals.push(...batch.value.refusals);
  }
  return { rows, refusals, batches, problem: null };
}

const utf16 = (text: string, isLittle: boolean) => {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  [...text].forEach((letter, index) => {
    view.setUint16(index * 2, letter.charCodeAt(0), isLittle);
  });
  return bytes;
};

describe('CSV', () => {
  it.each([
    ['commas', 'id,name\n1,"Smith, ""Jo"""\n'],
    ['semicolons', 'id;name\r\n1;"Smith, ""Jo"""\r\n'],
    ['tabs', 'id\tname\r1\t"Smith, ""Jo"""\r'],
    ['bars', 'id|name\n1|"Smith, ""Jo"""'],
    ['a declared separator', 'sep=;\r\nid;name\r\n1;"Smith, ""Jo"""'],
    ['a byte order mark', '\ufeffid,name\n1,"Smith, ""Jo"""'],
  ])('is read with %s', async (_what, text) => {
    const { rows } = await readAll(fileOf(text));
    expect(rows).toEqual([[1, { id: '1', name: 'Smith, "Jo"' }]]);
  });

  it.each([
    ['UTF-8', strToU8('id,name\n1,Zürich')],
    ['UTF-16 LE with a mark', utf16('\ufeffid,name\n1,Zürich', true)],
    ['UTF-16 BE with a mark', utf16('\ufeffid,name\n1,Zürich', false)],
    ['UTF-16 LE without one', utf16('id,name\n1,Zürich', true)],
    ['Windows-1252', new Uint8Array([...strToU8('id,name\n1,Z'), 0xfc, ...strToU8('rich')])],
  ])('is read as %s', async (_what, bytes) => {
    const { rows } = await readAll(fileOf(bytes));
    expect(rows).toEqual([[1, { id: '1', name: 'Zürich' }]]);
  });

  it('is read as Windows-1252 even where the first umlaut comes late', async () => {
    const filler = `id,name\n${'1,Zurich\n'.repeat(60_000)}`;
    const bytes = new Uint8Array([...strToU8(`${filler}2,Z`), 0xfc, ...strToU8('rich\n')]);
    const { rows } = await readAll(fileOf(bytes));
    expect(rows.at(-1)?.[1]).toEqual({ id: '2', name: 'Zürich' });
  });

  it('keeps numbers of rows right past blank and ragged ones', async () => {
    const text = 'id,name\n1,a\n\n2,b,c,d\n3,d,\n4\n\n5,f\n';
    const { rows, refusals } = await readAll(fileOf(text));
    expect(rows).toEqual([
      [1, { id: '1', name: 'a' }],
      [4, { id: '3', name: 'd' }],
      [5, { id: '4', name: '' }],
      [7, { id: '5', name: 'f' }],
    ]);
    expect(refusals).toEqual([
      { entity: 'deals', row: 3, column: null, text: { key: 'fileRaggedRow', values: [4, 2] } },
    ]);
  });

  it('gives every column a name of its own, and no name a meaning', async () => {
    const { rows } = await readAll(fileOf('id,,id,__proto__\n1,2,3,4\n'));
    expect(Object.entries(rows[0]?.[1] ?? {})).toEqual([
      ['id', '1'],
      ['Column 2', '2'],
      ['id (3)', '3'],
      ['__proto__', '4'],
    ]);
    expect(Object.getPrototypeOf(rows[0]?.[1])).toBe(Object.prototype);
  });

  it('reads a 10 MB cell without losing its neighbours', async () => {
    const text = `id,name\n1,a\n2,"${'x'.repeat(10_000_000)}"\n3,c\n`;
    const { rows, problem } = await readAll(fileOf(text));
    expect(problem).toBeNull();
    expect(rows.map(([number, { id }]) => [number, id])).toEqual([
      [1, '1'],
      [2, '2'],
      [3, '3'],
    ]);
  });

  it('stops at a quotation mark that is never closed', async () => {
    const short = 'id,name\n1,a\n2,"b\n3,c\n';
    expect(await readAll(fileOf(short))).toMatchObject({ problem: 'file-open-quote' });
    const long = `id,name\n1,a\n2,"${'x'.repeat(36_000_000)}`;
    expect(await readAll(fileOf(long))).toMatchObject({ problem: 'file-open-quote' });
  });

  it('cuts text into rows as Papa Parse does in one piece, wherever chunks end', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', 'é', '漢', ' ', ';') });
    const table = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(table, async (cells) => {
        // Long enough to be cut several times.
        const filled = Array.from({ length: 400 }, (_, index) => [
          `${index}`,
          ...(cells[index % cells.length] ?? []),
          'x'.repeat(1000),
        ]);
        const text = Papa.unparse([['id', 'a', 'b', 'c'], ...filled], { newline: '\n' });
        const { rows } = await readAll(fileOf(text));
        expect(rows.map(([, row]) => Object.values(row))).toEqual(filled);
      }),
      { numRuns: 20 },
    );
  });
});

describe('JSON', () => {
  it('reads an array, whatever stands in its strings', async () => {
    const rows = [
      { id: 1, name: 'a],["\\' },
      { id: 2, tags: [[1], { x: '}' }] },
    ];
    const { rows: read } = await readAll(fileOf(JSON.stringify(rows, null, 2)));
    expect(read.map(([, row]) => row)).toEqual(rows);
  });

  it('reads one object a line, and refuses a line that is none', async () => {
    const text = '{"id":1}\n\n{"id":2\n5\n{"id":3}\n';
    const { rows, refusals } = await readAll(fileOf(text, 'deals.ndjson'));
    expect(rows).toEqual([
      [1, { id: 1 }],
      [5, { id: 3 }],
    ]);
    expect(refusals.map(({ row, text: { key } }) => [row, key])).toEqual([
      [3, 'fileRowNotJson'],
      [4, 'fileRowNotObject'],
    ]);
  });

  it('says when the file breaks off, after what was whole', async () => {
    const cut = await readAll(fileOf('[{"id":1},{"id":2},{"id'));
    expect(cut.problem).toBe('file-cut-off');
  });

  it('reads the same rows wherever chunks end', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.object({ maxDepth: 2 }), { maxLength: 8 }), async (objects) => {
        const rows = objects.map((object) =>
          JSON.parse(JSON.stringify({ ...object, pad: 'y'.repeat(90_000) })),
        );
        const { rows: read } = await readAll(fileOf(JSON.stringify(rows)));
        expect(read.map(([, row]) => row)).toEqual(rows);
      }),
      { numRuns: 20 },
    );
  });
});

describe('files that cannot be read', () => {
  it.each([
    ['an empty file', '', 'file-empty'],
    ['nothing but blanks', ' \n\n', 'file-empty'],
    ['only a header', 'id,name\n', 'file-no-rows'],
    ['an empty list', '[]', 'file-no-rows'],
    ['a saved login page', '<!DOCTYPE html><title>Sign in</title>', 'file-web-page'],
    ['XML', '<?xml version="1.0"?><rows/>', 'file-not-text'],
    [
      'a picture',
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]),
      'file-not-text',
    ],
  ])('%s', async (_what, content, code) => {
    const file = fileOf(content);
    expect((await readAll(file)).problem).toBe(code);
    expect(await inspectFile(file)).toMatchObject({ ok: false, problem: { code } });
  });

  it('stops when it is told to', async () => {
    const stopped = AbortSignal.abort();
    expect((await readAll(fileOf('id\n1\n'), stopped)).problem).toBe('file-stopped');
  });
});

describe('inspectFile', () => {
  it('shows form, columns and first rows', async () => {
    const lines = Array.from({ length: 80 }, (_, index) => `${index};Zürich`).join('\n');
    const preview = await inspectFile(fileOf(`id;name\n${lines}`, 'Kunden.csv'));
    expect(preview).toMatchObject({
      ok: true,
      value: { name: 'Kunden.csv', format: 'csv', encoding: 'utf-8', columns: ['id', 'name'] },
    });
    expect(preview.ok && preview.value.rows).toHaveLength(50);
  });

  it('collects the columns that only some objects have', async () => {
    const preview = await inspectFile(fileOf('[{"id":1},{"id":2,"name":"b"}]'));
    expect(preview).toMatchObject({ ok: true, value: { format: 'json', columns: ['id', 'name'] } });
  });
});

describe('zip', () => {
  const zipped = (files: Record<string, string>, name = 'export.zip') =>
    new File(
      [
        zipSync(
          Object.fromEntries(Object.entries(files).map(([path, text]) => [path, strToU8(text)])),
        ),
      ],
      name,
    );

  it('gives the tables in it, and nothing a system put beside them', async () => {
    const file = zipped({
      'export/partners.csv': 'id,name\n1,Fennstead\n',
      'deals.json': '[{"id":7}]',
      '__MACOSX/._deals.json': 'x',
      'export/.DS_Store': 'x',
    });
    const files = await openFile(file, never);
    if (!files.ok) throw new Error(files.problem.code);
    expect(files.value.map(({ name }) => name)).toEqual(['export/partners.csv', 'deals.json']);
    expect((await readAll(files.value[1] as ImportFile)).rows).toEqual([[1, { id: 7 }]]);
  });

  it('passes a plain file through', async () => {
    const files = await openFile(new File(['id\n1'], 'a.csv'), never);
    expect(files.ok && files.value.map(({ name }) => name)).toEqual(['a.csv']);
  });

  const problemOf = async (file: File) => {
    const files = await openFile(file, never);
    return files.ok ? null : files.problem.code;
  };

  it('stops a bomb long before it is unpacked', async () => {
    const bomb = zipped({ 'a.csv': '0'.repeat(50_000_000) });
    expect(bomb.size).toBeLessThan(100_000);
    expect(await problemOf(bomb)).toBe('zip-too-large');
  });

  it('keeps to its limits of files and bytes', async () => {
    const limits = { files: 2, fileBytes: 10, totalBytes: 15, ratio: 1000 };
    const unzipped = async (files: Record<string, string>) => {
      const result = await unzip({ name: 'x.zip', blob: zipped(files) }, never, limits);
      return result.ok ? null : result.problem.code;
    };
    expect(await unzipped({ a: '1', b: '2' })).toBeNull();
    expect(await unzipped({ a: '1', b: '2', c: '3' })).toBe('zip-too-many');
    expect(await unzipped({ a: '12345678901' })).toBe('zip-too-large');
    expect(await unzipped({ a: '12345678', b: '12345678' })).toBe('zip-too-large');
  });

  it('says when it is cut off, damaged, empty, or a workbook', async () => {
    const numbers = Array.from({ length: 500 }, (_, index) => (index * 7919) % 1009).join('\n');
    const whole = zipped({ 'a.csv': numbers });
    expect(await problemOf(new File([whole.slice(0, 300)], 'cut.zip'))).toBe('zip-broken');
    const damaged = new Uint8Array(await whole.arrayBuffer()).fill(255, 100, 300);
    expect(await problemOf(new File([damaged], 'damaged.zip'))).toBe('zip-broken');
    expect(await problemOf(zipped({ 'folder/': '' }))).toBe('zip-empty');
    expect(await problemOf(zipped({ '[Content_Types].xml': '<x/>', 'xl/a.xml': '' }))).toBe(
      'file-workbook',
    );
  });
});

it('reads a large file in small batches, with the page getting its turns', async () => {
  const row = '123456,Vault rollout at Fenniska,2026-03-01,12000,EUR\n';
  const text = `id,name,createdAt,amount,currency\n${row.repeat(100_000)}`;
  let turns = 0;
  const clock = setInterval(() => {
    turns += 1;
  }, 0);
  const { rows, batches } = await readAll(fileOf(text));
  clearInterval(clock);
  expect(rows).toHaveLength(100_000);
  expect(Math.max(...batches.map((batch) => batch.rows.length))).toBeLessThanOrEqual(1_000);
  expect(batches.at(-1)?.bytesRead).toBe(batches.at(-1)?.bytesTotal);
  expect(turns).toBeGreaterThan(5);
});

import { closeSync, openSync, readSync } from 'node:fs';
import Papa from 'papaparse';
import { delimiterOf, newlineOf } from '@/lib/sources/files/delimiter';
import { type Encoding, encodingFinder } from '@/lib/sources/files/encoding';
import { needFile } from './files';
import { UsageError } from './usage-error';

/** Bytes read at once: few, so that the garbage of cells dies young. */
const BLOCK = 1 << 16;

/** Text that tells how cells are parted. */
const HEAD = 20_000;

/**
 * The rows of a CSV that are not blank, the header first, as often as they are asked for. Of a large
 * file no more than a block is in memory, and its encoding is looked for once.
 *
 * @throws UsageError where the file is missing or is no text, and while rows are read where it
 *   breaks off inside a cell
 */
export function csvRows(path: string): Iterable<readonly string[]> {
  needFile(path);
  const encoding = encodingOf(path);
  return { [Symbol.iterator]: () => rowsIn(path, encoding) };
}

function* rowsIn(path: string, encoding: Encoding): Generator<readonly string[]> {
  let parser: Papa.Parser | undefined;
  let rest = '';
  for (const { text, isLast } of textOf(path, encoding)) {
    rest += text;
    parser ??= new Papa.Parser({
      delimiter: delimiterOf(rest.slice(0, HEAD)),
      newline: newlineOf(rest),
    });
    const { data, errors, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    if (isLast && errors.some(({ code }) => code === 'MissingQuotes')) throw unclosed(path, rest);
    rest = rest.slice(meta.cursor);
    for (const cells of data) if (cells.some((cell) => cell.trim() !== '')) yield cells;
  }
}

/** Else all rows to the end of the file would be one cell, and nobody would know. */
function unclosed(path: string, rest: string): UsageError {
  const start = rest.split('\n').at(0)?.slice(0, 60).trim();
  return new UsageError(
    `${path}: a quotation mark is opened and never closed, at or after “${start}”. Close it, or take it out.`,
  );
}

/** The text of a file piece by piece, in the encoding it is written in, without its mark. */
function* textOf(
  path: string,
  encoding: Encoding,
): Generator<{ readonly text: string; readonly isLast: boolean }> {
  const decoder = new TextDecoder(encoding);
  for (const { bytes, isLast } of blocksOf(path)) {
    yield { text: decoder.decode(bytes, { stream: !isLast }), isLast };
  }
}

function encodingOf(path: string): Encoding {
  const look = encodingFinder();
  for (const { bytes, isLast } of blocksOf(path)) {
    const found = look(bytes, isLast);
    if (found === 'no-text') {
      throw new UsageError(`${path} is no text. Save it as CSV from the program that made it.`);
    }
    if (found) return found;
  }
  return 'utf-8';
}

function* blocksOf(path: string): Generator<{ readonly bytes: Uint8Array; isLast: boolean }> {
  const block = new Uint8Array(BLOCK);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(file, block);
      yield { bytes: block.subarray(0, read), isLast: read === 0 };
      if (read === 0) return;
    }
  } finally {
    closeSync(file);
  }
}

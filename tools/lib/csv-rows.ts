import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs';
import Papa from 'papaparse';
import { delimiterOf, newlineOf } from '@/lib/sources/files/delimiter';
import { UsageError } from './usage-error';

/** Bytes read at once: few, so that the garbage of cells dies young. */
const BLOCK = 1 << 16;

/** Text that tells how cells are parted. */
const HEAD = 20_000;

/**
 * The rows of a CSV that are not blank, the header first. Of a large file no more than a block is
 * in memory.
 *
 * @throws UsageError where the file is missing
 */
export function* csvRows(path: string): Generator<readonly string[]> {
  if (!existsSync(path) || !statSync(path).isFile()) {
    throw new UsageError(`There is no file ${path}. Check the path.`);
  }
  let parser: Papa.Parser | undefined;
  let rest = '';
  for (const { text, isLast } of textOf(path)) {
    rest += text;
    parser ??= new Papa.Parser({
      delimiter: delimiterOf(rest.slice(0, HEAD)),
      newline: newlineOf(rest),
    });
    const { data, meta } = parser.parse(rest, 0, !isLast) as Papa.ParseResult<string[]>;
    rest = rest.slice(meta.cursor);
    for (const cells of data) if (cells.some((cell) => cell.trim() !== '')) yield cells;
  }
}

/** The text of a file piece by piece, without its byte order mark. */
function* textOf(path: string): Generator<{ readonly text: string; readonly isLast: boolean }> {
  const decoder = new TextDecoder();
  const bytes = new Uint8Array(BLOCK);
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const read = readSync(file, bytes);
      const isLast = read === 0;
      yield { text: decoder.decode(bytes.subarray(0, read), { stream: !isLast }), isLast };
      if (isLast) return;
    }
  } finally {
    closeSync(file);
  }
}

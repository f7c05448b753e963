import type { EntityName } from '@/lib/domain/entity';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { RawRow, Refusal } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import { formOf } from './format';
import type { ImportFile } from './import-file';
import { readRows } from './read-rows';
import type { RowItem } from './row-parser';

/** Rows of a file that follow one another. */
export type FileBatch = {
  readonly entity: EntityName;
  readonly rows: readonly RawRow[];
  /** 1-based number of the first row, counted without the header. */
  readonly firstRow: number;
  /** Rows beside these that could not be read at all. */
  readonly refusals: readonly Refusal[];
  readonly bytesRead: number;
  readonly bytesTotal: number;
};

/** Few enough to be taken in without holding up the page. */
const MOST_ROWS = 1_000;

/**
 * Reads a file to its end in batches, without holding all of it and without keeping the page from
 * its work. A row that cannot be read is refused; a file that cannot be is a problem, and the end.
 */
export async function* readFile(
  file: ImportFile,
  entity: EntityName,
  signal: AbortSignal,
): AsyncGenerator<Result<FileBatch>> {
  const form = await formOf(file);
  if (!form.ok) {
    yield form;
    return;
  }
  let firstRow = 1;
  let isEmpty = true;
  for await (const chunk of readRows(file, form.value)) {
    if (signal.aborted) {
      yield fail('file-stopped', say('fileStopped'));
      return;
    }
    if (!chunk.ok) {
      yield chunk;
      return;
    }
    const { items, bytesRead } = chunk.value;
    for (const run of runsOf(items, entity, firstRow)) {
      yield ok({ ...run, entity, bytesRead, bytesTotal: file.blob.size });
    }
    firstRow += items.length;
    isEmpty &&= items.every((item) => item === null);
  }
  if (isEmpty) yield fail('file-no-rows', say('fileNoRows', file.name));
}

type Run = Pick<FileBatch, 'rows' | 'firstRow' | 'refusals'>;

/** Runs of rows without a gap, so that the number of each follows from the first. */
function runsOf(items: readonly RowItem[], entity: EntityName, firstRow: number): Run[] {
  const runs: { rows: RawRow[]; firstRow: number; refusals: Refusal[] }[] = [];
  let open = false;
  items.forEach((item, index) => {
    const row = firstRow + index;
    const last = runs.at(-1);
    if (item && 'row' in item) {
      if (open && last && last.rows.length < MOST_ROWS) last.rows.push(item.row);
      else runs.push({ rows: [item.row], firstRow: row, refusals: [] });
      open = true;
      return;
    }
    open = false;
    if (!item) return;
    const refusal = { entity, row, column: null, text: item.refused };
    if (last) last.refusals.push(refusal);
    else runs.push({ rows: [], firstRow: row, refusals: [refusal] });
  });
  return runs;
}

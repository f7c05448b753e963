import { fail, ok, type Result } from '@/lib/domain/result';
import type { RawRow } from '@/lib/domain/source';
import { say, type Text } from '@/lib/domain/text';
import { type FileForm, formOf } from './format';
import type { ImportFile } from './import-file';
import { readRows } from './read-rows';

/** What a file holds, as far as its first rows tell. */
export type FilePreview = FileForm & {
  readonly name: string;
  readonly bytes: number;
  readonly columns: readonly string[];
  /** The first rows, at most fifty: enough to guess what each column is. */
  readonly rows: readonly RawRow[];
};

const MOST_ROWS = 50;

/** Looks into a file without reading all of it. */
export async function inspectFile(file: ImportFile): Promise<Result<FilePreview>> {
  const form = await formOf(file);
  if (!form.ok) return form;
  const rows: RawRow[] = [];
  let refused: Text | null = null;
  for await (const chunk of readRows(file, form.value)) {
    // A file that breaks off late can still be looked at; reading it says where it breaks.
    if (!chunk.ok && rows.length === 0) return chunk;
    if (!chunk.ok) break;
    for (const item of chunk.value.items) {
      if (item && 'row' in item) rows.push(item.row);
      else refused ??= item?.refused ?? null;
    }
    if (rows.length >= MOST_ROWS) break;
  }
  if (rows.length === 0) {
    return refused
      ? fail('file-no-good-row', say('fileNoGoodRow', file.name, refused))
      : fail('file-no-rows', say('fileNoRows', file.name));
  }
  const first = rows.slice(0, MOST_ROWS);
  const columns = [...new Set(first.flatMap((row) => Object.keys(row)))];
  return ok({ ...form.value, name: file.name, bytes: file.blob.size, columns, rows: first });
}

import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { csvParser } from './csv-parser';
import { type Encoding, encodingOf } from './encoding';
import type { ImportFile } from './import-file';
import { jsonParser } from './json-parser';
import { ndjsonParser } from './ndjson-parser';
import type { RowParser } from './row-parser';

export type FileFormat = 'csv' | 'json' | 'ndjson';

export const PARSERS: Readonly<Record<FileFormat, () => RowParser>> = {
  csv: csvParser,
  json: jsonParser,
  ndjson: ndjsonParser,
};

/** How a file is to be read. */
export type FileForm = { readonly format: FileFormat; readonly encoding: Encoding };

/** Forms of files that were looked at: all of a file is read for it, and a file does not change. */
const known = new WeakMap<Blob, Promise<Result<FileForm>>>();

/** Told by what the file holds, whatever its name ends with. */
export function formOf(file: ImportFile): Promise<Result<FileForm>> {
  const form = known.get(file.blob) ?? findForm(file);
  known.set(file.blob, form);
  return form;
}

async function findForm(file: ImportFile): Promise<Result<FileForm>> {
  if (file.blob.size === 0) return fail('file-empty', say('fileEmpty', file.name));
  const encoding = await encodingOf(file);
  if (!encoding.ok) return encoding;
  const bytes = await file.blob.slice(0, 65_536).arrayBuffer();
  const head = new TextDecoder(encoding.value).decode(bytes).trimStart();
  if (head === '') return fail('file-empty', say('fileEmpty', file.name));
  if (/^<(!doctype|html)/i.test(head)) return fail('file-web-page', say('fileWebPage', file.name));
  if (head.startsWith('<')) return fail('file-not-text', say('fileNotText', file.name));
  return ok({ format: formatOf(head), encoding: encoding.value });
}

function formatOf(head: string): FileFormat {
  if (head.startsWith('[')) return 'json';
  return /^\{\s*("|\})/.test(head) ? 'ndjson' : 'csv';
}

import { fail, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { type FileForm, PARSERS } from './format';
import { CHUNK, type ImportFile } from './import-file';
import type { RowItem } from './row-parser';
import { takeTurn } from './take-turn';

/** The rows of one chunk of a file, and how many bytes are read by then. */
export type RowChunk = { readonly items: readonly RowItem[]; readonly bytesRead: number };

/** Reads a file chunk by chunk; the page gets its turn between two. Ends at the first problem. */
export async function* readRows(
  { name, blob }: ImportFile,
  { format, encoding }: FileForm,
): AsyncGenerator<Result<RowChunk>> {
  const decoder = new TextDecoder(encoding);
  const parser = PARSERS[format]();
  for (let offset = 0; offset < blob.size; offset += CHUNK) {
    const end = Math.min(blob.size, offset + CHUNK);
    const bytes = await blob.slice(offset, end).arrayBuffer();
    const isLast = end === blob.size;
    const items = parser.push(decoder.decode(bytes, { stream: !isLast }), isLast);
    if (!items.ok) {
      const { code, text } = items.problem;
      yield fail(code, say('fileProblem', name, text));
      return;
    }
    yield { ok: true, value: { items: items.value, bytesRead: end } };
    await takeTurn();
  }
}

import { Unzip, type UnzipFile, UnzipInflate } from 'fflate';
import { fail, ok, type Problem, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { ImportFile } from './import-file';
import { takeTurn } from './take-turn';

/** What a zip may come to. Tables shrink to a fifth or a tenth; bombs to a thousandth. */
export type ZipLimits = {
  readonly files: number;
  readonly fileBytes: number;
  readonly totalBytes: number;
  readonly ratio: number;
};

const LIMITS: ZipLimits = {
  files: 50,
  fileBytes: 256 * 1024 * 1024,
  totalBytes: 512 * 1024 * 1024,
  ratio: 200,
};

/** Small, because deflate can make a thousand bytes of one before anybody can stop it. */
const CHUNK = 64 * 1024;

/** The files in a zip, unpacked a piece at a time; a zip that would grow without end is refused. */
export async function unzip(
  { name, blob }: ImportFile,
  signal: AbortSignal,
  limits: ZipLimits = LIMITS,
): Promise<Result<readonly ImportFile[]>> {
  const entries: Entry[] = [];
  let total = 0;
  let problem: Problem | null = null;
  const stop = (code: string, key: string) => {
    problem ??= { code, text: say(key, name) };
  };
  const receive = (entry: Entry, bytes: Uint8Array<ArrayBuffer>) => {
    entry.size += bytes.length;
    total += bytes.length;
    const tooMuch = entry.size > limits.fileBytes || total > limits.totalBytes;
    if (tooMuch || total > limits.ratio * (blob.size + CHUNK)) stop('zip-too-large', 'zipTooLarge');
    else entry.parts.push(new Blob([bytes]));
  };

  const zip = new Unzip((file) => {
    if (!isTable(file)) return;
    const entry: Entry = { name: file.name, parts: [], size: 0, done: false };
    entries.push(entry);
    if (entries.length > limits.files) return stop('zip-too-many', 'zipTooMany');
    file.ondata = (error, bytes, isLast) => {
      if (error) stop('zip-broken', 'zipBroken');
      else if (!problem) receive(entry, bytes as Uint8Array<ArrayBuffer>);
      entry.done ||= isLast;
    };
    file.start();
  });
  zip.register(UnzipInflate);

  for (let offset = 0; offset < blob.size && !problem && !signal.aborted; offset += CHUNK) {
    const bytes = new Uint8Array(await blob.slice(offset, offset + CHUNK).arrayBuffer());
    try {
      zip.push(bytes, offset + CHUNK >= blob.size);
    } catch {
      // fflate throws on bytes that are no zip.
      stop('zip-broken', 'zipBroken');
    }
    await takeTurn();
  }
  if (signal.aborted) return fail('file-stopped', say('fileStopped'));
  if (problem) return { ok: false, problem };
  if (entries.some(({ done }) => !done)) return fail('zip-broken', say('zipBroken', name));
  if (entries.length === 0) return fail('zip-empty', say('zipEmpty', name));
  return ok(entries.map((entry) => ({ name: entry.name, blob: new Blob(entry.parts) })));
}

type Entry = { readonly name: string; readonly parts: Blob[]; size: number; done: boolean };

/** Not a folder, and nothing that a system put beside the user's own files. */
const isTable = ({ name }: UnzipFile): boolean =>
  !name.endsWith('/') && !name.startsWith('__MACOSX/') && !baseName(name).startsWith('.');

const baseName = (path: string): string => path.split(/[\\/]/).at(-1) ?? path;

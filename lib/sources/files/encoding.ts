import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { CHUNK, type ImportFile } from './import-file';
import { takeTurn } from './take-turn';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const HEAD = 4096;

/**
 * Looks at a file piece by piece, from its beginning: how it is to be read, `no-text` where it is
 * none, or null while what comes later may still tell. All of it is looked at, because the first
 * letter that tells UTF-8 from Windows-1252 may come late.
 */
export function encodingFinder(): (
  bytes: Uint8Array,
  isLast: boolean,
) => Encoding | 'no-text' | null {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let isFirst = true;
  let isUtf8 = true;
  return (bytes, isLast) => {
    const wide = isFirst ? utf16Of(bytes.subarray(0, HEAD)) : null;
    isFirst = false;
    if (wide) return wide;
    if (holdsNoText(bytes)) return 'no-text';
    isUtf8 &&= decodes(decoder, bytes, !isLast);
    if (!isLast) return null;
    return isUtf8 ? 'utf-8' : 'windows-1252';
  };
}

/** How the bytes of a text file are to be read. */
export async function encodingOf({ name, blob }: ImportFile): Promise<Result<Encoding>> {
  const look = encodingFinder();
  for (let offset = 0; offset < blob.size; offset += CHUNK) {
    const bytes = new Uint8Array(await blob.slice(offset, offset + CHUNK).arrayBuffer());
    const found = look(bytes, offset + CHUNK >= blob.size);
    if (found === 'no-text') return fail('file-not-text', say('fileNotText', name));
    if (found) return ok(found);
    await takeTurn();
  }
  return ok('utf-8');
}

/** Control characters that no table holds, beside tab, line feeds, form feed, Ctrl-Z and escape. */
function holdsNoText(bytes: Uint8Array): boolean {
  // A plain loop: with a callback for each byte, this look took longer than all of the parsing.
  for (const byte of bytes) {
    if (byte < 32 && !(byte >= 9 && byte <= 13) && byte !== 26 && byte !== 27) return true;
  }
  return false;
}

function decodes(decoder: TextDecoder, bytes: Uint8Array, stream: boolean): boolean {
  try {
    decoder.decode(bytes, { stream });
    return true;
  } catch {
    // The decoder throws on the first byte that is no UTF-8: that is the answer.
    return false;
  }
}

/** By its mark, or because every other byte of the beginning is empty, as in Latin text. */
function utf16Of(head: Uint8Array): Encoding | null {
  if (head[0] === 0xff && head[1] === 0xfe) return 'utf-16le';
  if (head[0] === 0xfe && head[1] === 0xff) return 'utf-16be';
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return null;
  const empty = (from: 0 | 1) =>
    head.filter((byte, index) => index % 2 === from && byte === 0).length;
  if (empty(1) > 0.8 * pairs && empty(0) === 0) return 'utf-16le';
  return empty(0) > 0.8 * pairs && empty(1) === 0 ? 'utf-16be' : null;
}

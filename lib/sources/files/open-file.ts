import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { ImportFile } from './import-file';
import { unzip } from './unzip';

/** The files to be read: the one that was chosen, or those inside it where it is a zip. */
export async function openFile(
  file: File,
  signal: AbortSignal,
): Promise<Result<readonly ImportFile[]>> {
  const head = new Uint8Array(await file.slice(0, 4).arrayBuffer());
  const isZip = ZIP_MARK.every((byte, index) => head[index] === byte);
  const single: ImportFile = { name: file.name, blob: file };
  if (!isZip) return ok([single]);
  const files = await unzip(single, signal);
  const isWorkbook = files.ok && files.value.some(({ name }) => name === WORKBOOK_PART);
  return isWorkbook ? fail('file-workbook', say('fileWorkbook', file.name)) : files;
}

/** Every Office document is a zip with this in it. */
const WORKBOOK_PART = '[Content_Types].xml';

/** `PK` and the number of a local file header. */
const ZIP_MARK = [0x50, 0x4b, 0x03, 0x04];

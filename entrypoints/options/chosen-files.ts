import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';

/** A folder, or a file that was changed or moved after it was chosen, throws when it is read. */
export async function unlessUnreadable<T>(
  files: readonly File[],
  read: () => Promise<Result<T>>,
): Promise<Result<T>> {
  try {
    return await read();
  } catch {
    const names = files.map(({ name }) => name).join(', ');
    return fail('file-unreadable', say('fileUnreadable', names));
  }
}

export const textOf = (file: File): Promise<Result<string>> =>
  unlessUnreadable([file], async () => ok(await file.text()));

import { ok, type Result } from '@/lib/domain/result';
import type { ImportFile } from './import-file';
import { openFile } from './open-file';

/** All files, those inside zips too, each under a name of its own. */
export async function openFiles(
  files: readonly File[],
  signal: AbortSignal,
): Promise<Result<readonly ImportFile[]>> {
  const all: ImportFile[] = [];
  for (const file of files) {
    const opened = await openFile(file, signal);
    if (!opened.ok) return opened;
    for (const { name, blob } of opened.value) all.push({ name: freeName(name, all), blob });
  }
  return ok(all);
}

/** `deals.csv (2)` where there is another `deals.csv`. */
function freeName(name: string, taken: readonly ImportFile[]): string {
  let free = name;
  for (let count = 2; taken.some((other) => other.name === free); count += 1) {
    free = `${name} (${count})`;
  }
  return free;
}

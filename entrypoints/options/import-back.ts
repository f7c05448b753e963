import type { Result } from '@/lib/domain/result';
import { emit } from '@/lib/messages/receive';
import { backupStore } from '@/lib/store/backup';
import { importAll } from '@/lib/use-cases/import-all';
import { scoresAreDue } from '../background/due';
import { copySetUp } from '../background/source-copy';
import { store } from '../background/store';
import { wakeSoon } from '../background/tick';
import { textOf } from './chosen-files';

/**
 * Reads an export back in. It holds no segments, forecasts and health, which follow from the rest:
 * they are worked out anew as soon as the background wakes.
 */
export async function importBack(file: File): Promise<Result<number>> {
  const text = await textOf(file);
  if (!text.ok) return text;
  const result = await importAll(backupStore(store), text.value);
  if (!result.ok) return result;
  await copySetUp();
  await scoresAreDue();
  await wakeSoon();
  emit('data/changed', null);
  return result;
}

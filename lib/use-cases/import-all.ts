import { fail, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { FORMAT } from './export-all';
import type { BackupStore } from './ports';

type Fields = { readonly [field: string]: unknown };

/**
 * Replaces everything that is stored by what an export holds; answers the number of rows.
 * A file of somebody else, of a newer version, or with a broken row changes nothing.
 */
export async function importAll(store: BackupStore, json: string): Promise<Result<number>> {
  const file = parse(json);
  if (!isFields(file) || file.format !== FORMAT || !isFields(file.tables)) {
    return fail('backup-foreign', say('backupForeign'));
  }
  if (typeof file.version !== 'number' || file.version > store.version) {
    return fail('backup-newer', say('backupNewer'));
  }
  return store.replaceAll(file.tables);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

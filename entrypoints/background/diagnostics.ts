import { ok, type Result } from '@/lib/domain/result';
import type { Diagnostics } from '@/lib/messages/protocol';
import { bytesStored, version } from '@/lib/platform/runtime';
import { readLocal } from '@/lib/platform/storage';
import { countRows } from '@/lib/store/counts';
import { readModels } from '@/lib/store/models';
import { BACKEND } from './scores';
import { stored } from './store';

/** Words for what the database's problems are called in lib/store/faults.ts. */
const CONDITIONS: { readonly [code: string]: Diagnostics['database'] } = {
  'store-full': 'full',
  'store-blocked': 'blocked',
};

/** How the background is doing; answers even where the database does not. */
export async function diagnose(): Promise<Result<Diagnostics>> {
  const [counts, models] = await Promise.all([stored(countRows), stored(readModels)]);
  return ok({
    version: version(),
    backend: (await readLocal<string>(BACKEND)) ?? '',
    storage: { tables: counts.ok ? counts.value : [], bytes: await bytesStored() },
    database: counts.ok ? 'ok' : (CONDITIONS[counts.problem.code] ?? 'missing'),
    models: models.ok
      ? models.value.map(({ kind, version, trainedAt, status, quality, reason }) => ({
          kind,
          version,
          trainedAt,
          status,
          auc: quality?.auc ?? null,
          reason,
        }))
      : [],
  });
}

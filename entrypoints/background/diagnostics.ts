import { ok, type Result } from '@/lib/domain/result';
import { say, type Text } from '@/lib/domain/text';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import type { Diagnostics } from '@/lib/messages/protocol';
import { bytesStored, version } from '@/lib/platform/runtime';
import { readLocal } from '@/lib/platform/storage';
import { countRows } from '@/lib/store/counts';
import { readModels } from '@/lib/store/models';
import { isOut } from '@/lib/use-cases/strikes';
import { BACKEND } from './scores';
import { stored } from './store';
import { readStrikes } from './strikes';

/** Words for what the database's problems are called in lib/store/faults.ts. */
const CONDITIONS: { readonly [code: string]: Diagnostics['database'] } = {
  'store-full': 'full',
  'store-blocked': 'blocked',
};

const titleOf = (rule: string): Text =>
  CONFLICT_RULES.find(({ id }) => id === rule)?.title ?? say('optionsUnknownRule');

/** How the background is doing; answers even where the database does not. */
export async function diagnose(): Promise<Result<Diagnostics>> {
  const [counts, models, strikes] = await Promise.all([
    stored(countRows),
    stored(readModels),
    readStrikes(),
  ]);
  return ok({
    version: version(),
    backend: (await readLocal<string>(BACKEND)) ?? '',
    storage: { tables: counts.ok ? counts.value : [], bytes: await bytesStored() },
    failedRules: strikes.map((strike) => ({
      title: titleOf(strike.rule),
      host: strike.host,
      count: strike.count,
      isOut: isOut(strike),
    })),
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

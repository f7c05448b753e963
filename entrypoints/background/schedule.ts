import type { SourceConfig } from '@/lib/domain/source';
import { wakeIn } from '@/lib/platform/alarms';
import { sourceOf } from '@/lib/sources';
import { importStore } from '@/lib/store/import-store';
import { readSources } from '@/lib/store/sources';
import { discardAbandonedImports } from '@/lib/use-cases/import-rows';
import { dueSources } from '@/lib/use-cases/schedule-syncs';
import { keepCompaniesQuick } from './companies';
import { refreshDueScores } from './scores';
import { restoreSetUp } from './source-copy';
import { store, stored } from './store';
import { synchronise } from './synchronise';
import { SAFETY_NET, TICK, wakeSoon } from './tick';

/** How often we look whether a source is due. */
const REST = 5 * 60_000;

/** Does what is due: synchronises, then scores. Whatever stops it, the next alarm goes on. */
export async function tick(): Promise<void> {
  await wakeSoon();
  await discardAbandonedImports(importStore(store), Date.now());
  await restoreSetUp();
  for (const source of await findDue()) await synchronise(source);
  await keepCompaniesQuick();
  const isTraining = (await isSettled()) && (await refreshDueScores());
  await wakeIn(TICK, isTraining ? SAFETY_NET : await untilNext());
}

/** One source now, because a person asked for it. */
export async function synchroniseAndScore(source: SourceConfig): Promise<void> {
  await wakeSoon();
  await synchronise(source);
  await tick();
}

/** No first or interrupted run is under way: what is stored is worth learning from. */
async function isSettled(): Promise<boolean> {
  const statuses = await stored(readSources);
  return statuses.ok && statuses.value.every(({ sync }) => sync.cursor === null);
}

async function findDue(): Promise<readonly SourceConfig[]> {
  const statuses = await stored(readSources);
  const freshFor = ({ kind }: SourceConfig) => sourceOf(kind)?.freshFor ?? null;
  return statuses.ok ? dueSources(statuses.value, freshFor, Date.now()) : [];
}

/** Until a source that waits may try again, or a run that was cut off may be gone on with. */
async function untilNext(): Promise<number> {
  const statuses = await stored(readSources);
  if (!statuses.ok) return REST;
  const moments = statuses.value.flatMap(
    ({ sync }) => sync.nextAttemptAt ?? sync.lease?.until ?? [],
  );
  return Math.min(REST, ...moments.map((at) => at - Date.now()));
}

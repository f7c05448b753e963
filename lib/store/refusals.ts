import { MOST_REFUSALS, type Refusal } from '@/lib/domain/source';
import type { StoreDb } from './db';

/** Keeps the first refusals of a run; those of the run before go with its first page. */
export async function keepRefusals(
  db: StoreDb,
  sourceId: string,
  refusals: readonly Refusal[],
  isFirst: boolean,
): Promise<void> {
  if (refusals.length === 0 && !isFirst) return;
  const earlier = isFirst ? [] : ((await db.refusals.get(sourceId))?.refusals ?? []);
  const first = [...earlier, ...refusals].slice(0, MOST_REFUSALS);
  await db.refusals.put({ id: sourceId, refusals: first });
}

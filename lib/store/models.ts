import { areAlike, type Model } from '@/lib/domain/model';
import type { ScoreKind } from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';
import type { StoreDb } from './db';

const VERSIONS_KEPT = 5;

/** Newest first. */
export const readModels = async (db: StoreDb): Promise<Model[]> =>
  newestFirst(await db.models.toArray());

/** Only one of them serves at a time: they are of one kind, and for the same part of the records. */
/**
 * Keeps a model. One that serves retires the one before it; one that was refused changes
 * nothing about which one serves. Of each kind and part the last five stay, the last five that have
 * served, and always the serving one. A part that was given up while its model was trained gets none.
 */
export const publishModel = (db: StoreDb, model: Model): PromiseLike<void> =>
  db.transaction('rw', [db.models, db.parts], async () => {
    if (model.part && !(await db.parts.get(model.part.id))) return;
    const before = (await readModels(db)).filter(
      (other) => areAlike(other, model) && other.id !== model.id,
    );
    const others = model.status === 'serving' ? before.map(retired) : before;
    const all = newestFirst([model, ...others]);
    // A run of refused ones must not push out those that a person could bring back.
    const served = all.filter(({ status }) => status !== 'refused');
    const kept = new Set([...all.slice(0, VERSIONS_KEPT), ...served.slice(0, VERSIONS_KEPT)]);
    const surplus = all.filter((other) => !kept.has(other) && other.status !== 'serving');
    await db.models.bulkPut(all);
    await db.models.bulkDelete(surplus.map(({ id }) => id));
  });

/** Brings a retired model back, because a person asked; answers whether it was there. */
export const restoreModel = (
  db: StoreDb,
  kind: ScoreKind,
  version: number,
  now: At,
): PromiseLike<boolean> =>
  db.transaction('rw', db.models, async () => {
    const all = await readModels(db);
    const wanted = all.find(
      (model) => model.kind === kind && model.version === version && model.status === 'retired',
    );
    if (!wanted) return false;
    await db.models.bulkPut(all.filter((model) => areAlike(model, wanted)).map(retired));
    await db.models.put({ ...wanted, status: 'serving', restoredAt: now });
    return true;
  });

/** No longer serving, and no longer held by the person who brought it back. */
function retired(model: Model): Model {
  if (model.status !== 'serving') return model;
  const { restoredAt: _, ...rest } = model;
  return { ...rest, status: 'retired' };
}

const newestFirst = (models: readonly Model[]): Model[] =>
  [...models].sort((a, b) => b.version - a.version);

import { byId } from '@/lib/domain/id';
import {
  type Facets,
  facetsOfDeal,
  facetsOfPartner,
  type ModelPart,
} from '@/lib/domain/model-part';
import type { ScoreKind } from '@/lib/domain/score';
import type { StoreDb } from './db';
import { driftId } from './reports';

/** Oldest first: the order in which they were set up. */
export const readParts = async (db: StoreDb): Promise<ModelPart[]> =>
  (await db.parts.toArray()).sort((a, b) => a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1));

export const savePart = (db: StoreDb, part: ModelPart): PromiseLike<string> => db.parts.put(part);

/** Gives a part up with its models: the model for all takes its records over. */
export const removePart = (db: StoreDb, id: string): PromiseLike<void> =>
  db.transaction('rw', [db.parts, db.models, db.reports], async () => {
    const part = await db.parts.get(id);
    if (!part) return;
    const models = await db.models.toArray();
    const own = models.filter((model) => model.part?.id === id);
    await db.models.bulkDelete(own.map((model) => model.id));
    await db.reports.delete(driftId({ kind: part.kind, part }));
    await db.parts.delete(id);
  });

/** What every record of a kind is told apart by: reads them all, for a person who sets up a part. */
export const readFacets = (db: StoreDb, kind: ScoreKind): PromiseLike<Facets[]> =>
  db.transaction('r', [db.deals, db.accounts, db.partners], async () => {
    if (kind !== 'deal-win') return (await db.partners.toArray()).map(facetsOfPartner);
    const [deals, accounts] = await Promise.all([db.deals.toArray(), db.accounts.toArray()]);
    const known = byId(accounts);
    return deals.map((deal) => facetsOfDeal(deal, known.get(deal.accountId ?? '')));
  });

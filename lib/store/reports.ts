import type { Drift } from '@/lib/domain/model-card';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { ScoreKind } from '@/lib/domain/score';
import type { SegmentMap } from '@/lib/domain/segment';
import type { StoreDb } from './db';

/** Null before there are enough partners to tell groups apart. */
export async function readSegmentMap(db: StoreDb): Promise<SegmentMap | null> {
  const report = await db.reports.get('segments');
  return report?.id === 'segments' ? report.map : null;
}

export async function readOpportunities(db: StoreDb): Promise<readonly Opportunity[]> {
  const report = await db.reports.get('opportunities');
  return report?.id === 'opportunities' ? report.rows : [];
}

/** Null where no model serves, or none has been checked yet. */
export async function readDrift(db: StoreDb, kind: ScoreKind): Promise<Drift | null> {
  const report = await db.reports.get(`drift:${kind}`);
  return report && 'drift' in report ? report.drift : null;
}

/** Null where nothing serves that could drift. */
export const saveDrift = (
  db: StoreDb,
  kind: ScoreKind,
  drift: Drift | null,
): PromiseLike<unknown> =>
  drift ? db.reports.put({ id: `drift:${kind}`, drift }) : db.reports.delete(`drift:${kind}`);

/** What was found out about all partners at once; both or nothing. */
export const saveFindings = (
  db: StoreDb,
  map: SegmentMap | null,
  opportunities: readonly Opportunity[],
): PromiseLike<void> =>
  db.transaction('rw', db.reports, async () => {
    if (map) await db.reports.put({ id: 'segments', map });
    else await db.reports.delete('segments');
    await db.reports.put({ id: 'opportunities', rows: opportunities });
  });

import type { LearnedFrom, LearnedMatching } from '@/lib/domain/learned-matching';
import type { Drift } from '@/lib/domain/model-card';
import type { Opportunity } from '@/lib/domain/opportunity';
import type { ScoreKind } from '@/lib/domain/score';
import type { SegmentMap } from '@/lib/domain/segment';
import type { StoreDb } from './db';
import type { Report } from './tables/reports';

/** Null before there are enough partners to tell groups apart. */
export async function readSegmentMap(db: StoreDb): Promise<SegmentMap | null> {
  const report = await db.reports.get('segments');
  return report?.id === 'segments' ? report.map : null;
}

export async function readOpportunities(db: StoreDb): Promise<readonly Opportunity[]> {
  const report = await db.reports.get('opportunities');
  return report?.id === 'opportunities' ? report.rows : [];
}

/** Null before enough companies are known to learn from. */
export const readMatching = async (db: StoreDb): Promise<LearnedMatching | null> =>
  learnedIn(await db.reports.get('matching'));

export const learnedIn = (report: Report | undefined): LearnedMatching | null =>
  report?.id === 'matching' ? report.learned : null;

/** Null where nothing was learned, or the row does not say from what. */
export async function readLearnedFrom(db: StoreDb): Promise<LearnedFrom | null> {
  const report = await db.reports.get('matching');
  const from = report?.id === 'matching' ? report.from : undefined;
  const isWhole = Number.isFinite(from?.at) && from?.sketch instanceof Uint32Array;
  return isWhole ? from : null;
}

export const saveMatching = (
  db: StoreDb,
  learned: LearnedMatching | null,
  from: LearnedFrom,
): PromiseLike<unknown> =>
  learned ? db.reports.put({ id: 'matching', learned, from }) : db.reports.delete('matching');

/** Whose drift: that of the model for all records of a kind, or for a part of them. */
type DriftOf = {
  readonly kind: ScoreKind;
  readonly part: { readonly id: string } | null;
};

/** The id of a part begins with its kind. */
export const driftId = ({ kind, part }: DriftOf): `drift:${string}` => `drift:${part?.id ?? kind}`;

/** Null where no model serves, or none has been checked yet. */
export async function readDrift(db: StoreDb, of: DriftOf): Promise<Drift | null> {
  const report = await db.reports.get(driftId(of));
  return report && 'drift' in report ? report.drift : null;
}

/** Null where nothing serves that could drift. */
export const saveDrift = (db: StoreDb, of: DriftOf, drift: Drift | null): PromiseLike<unknown> =>
  drift ? db.reports.put({ id: driftId(of), drift }) : db.reports.delete(driftId(of));

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

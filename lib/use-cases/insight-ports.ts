import type { Dossier } from '@/lib/domain/dossier';
import type { Feedback } from '@/lib/domain/feedback';
import type { Id } from '@/lib/domain/id';
import type { OverviewFacts, PartnerRow } from '@/lib/domain/overview';
import type { Policy } from '@/lib/domain/policy';
import type { RecordKind } from '@/lib/domain/record-ref';
import type { Result } from '@/lib/domain/result';
import type { Score } from '@/lib/domain/score';
import type { Sync } from '@/lib/domain/sync';
import type { At } from '@/lib/domain/time';
import type { StrikePorts } from './strikes';

/** How far the set-up has come: asked only when a record was not found. */
export type SetUp = {
  readonly sources: number;
  /** Rows stored in all. */
  readonly rows: number;
  readonly syncs: readonly Sync[];
};

export type InsightPorts = {
  /** Null when none of the ids is in the data. */
  readonly readDossier: (
    ids: readonly Id[],
    kind: RecordKind,
    now: At,
  ) => Promise<Result<Dossier | null>>;
  readonly readPolicy: () => Promise<Result<Policy>>;
  readonly readSetUp: () => Promise<Result<SetUp>>;
  /** Of the page that asks; our own pages keep none. */
  readonly strikes?: StrikePorts;
};

export type OverviewPorts = {
  readonly readPartnerRows: () => Promise<Result<readonly PartnerRow[]>>;
  /** Stored partner scores; partners without one are left out. */
  readonly readPartnerScores: (ids: readonly Id[]) => Promise<Result<readonly Score[]>>;
  readonly readOverview: (span: { readonly wonSince: At }) => Promise<Result<OverviewFacts>>;
  readonly readPolicy: () => Promise<Result<Policy>>;
};

export type FeedbackPorts = {
  readonly saveFeedback: (feedback: Feedback) => Promise<Result<unknown>>;
  readonly takeBackFeedback: (
    about: Pick<Feedback, 'kind' | 'subject'>,
    now: At,
  ) => Promise<Result<unknown>>;
};

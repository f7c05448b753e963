import type { Problem } from './result';
import type { Refusal, SourceConfig } from './source';
import type { At } from './time';

/** Code of the problem of a source that could not be reached. */
export const UNREACHABLE = 'http-network';

export const SYNC_STATES = ['idle', 'running', 'waiting', 'failed'] as const;

/** Where the synchronisation of one source stands. */
export type Sync = {
  /** Id of the source. */
  readonly id: string;
  readonly state: (typeof SYNC_STATES)[number];
  /** Where the next page starts; opaque to all but the source. Null: from the beginning. */
  readonly cursor: string | null;
  /** The mark that the next incremental run starts from. */
  readonly since: At | null;
  /** Rows of the present or last run. */
  readonly read: number;
  readonly kept: number;
  readonly merged: number;
  readonly removed: number;
  readonly refused: number;
  /** Rows in all, where the source says so. */
  readonly total: number | null;
  readonly startedAt: At | null;
  readonly finishedAt: At | null;
  /** Last run that came to its end. */
  readonly succeededAt: At | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly nextAttemptAt: At | null;
  readonly problem: Problem | null;
  /** Who is running it, until when: never more than one run per source. */
  readonly lease: { readonly holder: string; readonly until: At } | null;
};

/** A source with where its synchronisation stands. */
export type SourceStatus = {
  readonly source: SourceConfig;
  readonly sync: Sync;
  /** The first rows that its last run refused. */
  readonly refusals: readonly Refusal[];
};

/** Counts of a run before its first page. */
export const NO_ROWS = {
  read: 0,
  kept: 0,
  merged: 0,
  removed: 0,
  refused: 0,
  total: null,
} as const satisfies Partial<Sync>;

export const newSync = (id: string): Sync => ({
  id,
  state: 'idle',
  cursor: null,
  since: null,
  ...NO_ROWS,
  startedAt: null,
  finishedAt: null,
  succeededAt: null,
  failures: 0,
  nextAttemptAt: null,
  problem: null,
  lease: null,
});

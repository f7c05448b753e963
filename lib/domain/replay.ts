import type { Id } from './id';
import type { Severity } from './insights';
import type { Policy } from './policy';
import type { Result } from './result';
import type { Text, TextValue } from './text';
import type { At } from './time';

/** How often one rule of engagement would have spoken. */
export type RuleCount = {
  readonly rule: string;
  readonly code: string;
  readonly title: Text;
  readonly count: number;
  /** How often as a block. */
  readonly blocks: number;
};

/** Who would have had the customer when a registration was filed. */
export type Winner = {
  readonly registrationId: Id;
  readonly customer: string;
  /** Who filed it. */
  readonly partner: TextValue;
  readonly filedAt: At;
  /** Who leads or holds it, and since when. */
  readonly decision: Text;
};

/** What a stretch of time would have been under one policy. */
export type Replay = {
  readonly registrations: number;
  readonly conflicts: readonly RuleCount[];
  readonly bySeverity: { readonly [Level in Severity]: number };
  /** Windows that would have run out within it. */
  readonly expiries: number;
  /** Warnings and blocks, per person and week, of those who would have had any. */
  readonly alertsPerWeek: number;
  readonly people: number;
};

/** A registration that would have been decided otherwise under the changed policy. */
export type WinnerChange = { readonly today: Winner; readonly changed: Winner };

export type Span = { readonly from: At; readonly to: At };

export const isWithin = (at: At, { from, to }: Span): boolean => at >= from && at < to;

/** Today’s rules beside changed ones, over the same registrations. */
export type ReplayComparison = Span & {
  readonly today: Replay;
  readonly changed: Replay;
  readonly winners: readonly WinnerChange[];
};

/** What one of several threads is asked to replay. */
export type ReplayAsk = {
  readonly policies: { readonly today: Policy; readonly changed: Policy };
  readonly span: Span;
  /** Which part of the customers, of how many. */
  readonly part: { readonly index: number; readonly of: number };
};

/** What was found in a part of the registrations under one policy; parts add up. */
export type ReplayTally = {
  readonly rules: ReadonlyMap<string, { readonly count: number; readonly blocks: number }>;
  readonly bySeverity: { readonly [Level in Severity]: number };
  /** Warnings and blocks, by whoever would have been told. */
  readonly alerts: ReadonlyMap<string, number>;
  readonly expiries: number;
};

/** What one thread has found. */
export type ReplayShare = {
  /** Fingerprint of the registrations that were shared out: it tells shares of one whole. */
  readonly whole: number;
  readonly registrations: number;
  readonly today: ReplayTally;
  readonly changed: ReplayTally;
  readonly winners: readonly WinnerChange[];
};

/** What a thread says: how far it is, from 0 to 1, or what came of it. */
export type ReplayWord =
  | { readonly state: 'moved'; readonly share: number }
  | { readonly state: 'ended'; readonly result: Result<ReplayShare> };

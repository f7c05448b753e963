import type { Id } from './id';
import type { Severity } from './insights';
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
  readonly winners: readonly Winner[];
};

/** A registration that would have been decided otherwise under the changed policy. */
export type WinnerChange = { readonly today: Winner; readonly changed: Winner };

/** Today’s rules beside changed ones, over the same registrations. */
export type ReplayComparison = {
  readonly from: At;
  readonly to: At;
  readonly today: Replay;
  readonly changed: Replay;
  readonly winners: readonly WinnerChange[];
};

import type { HealthWeights } from './health';
import type { Severity } from './insights';

/** The rules of engagement as data: what the company decides, a person can edit. */
export type Policy = {
  readonly version: number;
  /** Severity per rule id; `off` switches a rule off. Rules not named keep their own severity. */
  readonly severities: { readonly [rule: string]: Severity | 'off' };
  /** Length of the protection window in days where a registration names no end. */
  readonly protectionDays: number;
  /** Days before its end at which a registration counts as running out. */
  readonly expiryNoticeDays: number;
  /** Days without activity after which a partner counts as silent. */
  readonly silentDays: number;
  /** Days without activity after which an open deal counts as stale. */
  readonly staleDealDays: number;
  /** Names or web domains of accounts kept for the direct team. */
  readonly namedAccounts: readonly string[];
  /** What each part of a partner's health weighs; absent until a person has changed it. */
  readonly healthWeights?: HealthWeights;
};

/** 90 days is the most common protection window; 30 the usual first notice (field.md 3.2). */
export const DEFAULT_POLICY: Policy = {
  version: 1,
  severities: {},
  protectionDays: 90,
  expiryNoticeDays: 30,
  silentDays: 45,
  staleDealDays: 30,
  namedAccounts: [],
};

import type { Ending } from './ending';
import type { Id } from './id';
import { type ScoreKind, scoreId } from './score';
import type { At } from './time';

/** For how many days an override can hold. */
export const OVERRIDE_DAYS = [7, 30, 90] as const;
export type OverrideDays = (typeof OVERRIDE_DAYS)[number];

/**
 * What a person holds against a score, with the reason; both are shown until it expires. An entry
 * of a log: taken back or replaced, it ends, and stays as a record of what was said.
 */
export type Override = {
  /** `overrideId`; an entry from before there was a log has that of its score. */
  readonly id: string;
  readonly kind: ScoreKind;
  readonly subjectId: Id;
  /** 1–99. */
  readonly points: number;
  /** What the score said when it was overridden. */
  readonly scorePoints: number;
  readonly reason: string;
  readonly at: At;
  /** When it ends, or has ended. */
  readonly expiresAt: At;
  /** What ended it before its time; absent where nothing has. */
  readonly ended?: Ending;
};

/** The score that overrides are held against. */
export type OverrideOf = Pick<Override, 'kind' | 'subjectId'>;

export const overrideId = ({ kind, subjectId, at }: OverrideOf & Pick<Override, 'at'>): string =>
  `${scoreId(kind, subjectId)}@${at}`;

/** A person's word against a score, before it has a date. */
export type OverrideAsk = Pick<Override, 'kind' | 'subjectId' | 'points' | 'reason'> & {
  readonly days: OverrideDays;
};

/** It expires by itself: nothing has to run for it to end. What was ended stays so in any clock. */
export const isInForce = (
  { expiresAt, ended }: Pick<Override, 'expiresAt' | 'ended'>,
  now: At,
): boolean => !ended && now < expiresAt;

/** The one of a log that counts for a score now. */
export const standingOverride = (
  overrides: readonly Override[],
  score: string,
  now: At,
): Override | null =>
  overrides.find((each) => scoreId(each.kind, each.subjectId) === score && isInForce(each, now)) ??
  null;

/** With the name of the deal or partner; null where its record is gone. */
export type NamedOverride = Override & { readonly name: string | null };

import type { Id } from './id';
import type { ScoreKind } from './score';
import type { At } from './time';

/** For how many days an override can hold. */
export const OVERRIDE_DAYS = [7, 30, 90] as const;
export type OverrideDays = (typeof OVERRIDE_DAYS)[number];

/** What a person holds against a score, with the reason; both are shown until it expires. */
export type Override = {
  /** Id of the score. */
  readonly id: string;
  readonly kind: ScoreKind;
  readonly subjectId: Id;
  /** 1–99. */
  readonly points: number;
  /** What the score said when it was overridden. */
  readonly scorePoints: number;
  readonly reason: string;
  readonly at: At;
  readonly expiresAt: At;
};

/** A person's word against a score, before it has a date. */
export type OverrideAsk = Pick<Override, 'kind' | 'subjectId' | 'points' | 'reason'> & {
  readonly days: OverrideDays;
};

/** It expires by itself: nothing has to run for it to end. */
export const isInForce = ({ expiresAt }: Pick<Override, 'expiresAt'>, now: At): boolean =>
  now < expiresAt;

/** With the name of the deal or partner; null where its record is gone. */
export type NamedOverride = Override & { readonly name: string | null };

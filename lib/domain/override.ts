import type { Id } from './id';
import type { ScoreKind } from './score';
import type { At } from './time';

/** What a person holds against a score, with the reason; both are shown until it expires. */
export type Override = {
  /** Id of the score: `${kind}:${subjectId}`. */
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

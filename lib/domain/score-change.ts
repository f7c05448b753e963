import type { Score } from './score';
import type { Text } from './text';
import type { At } from './time';

/** What a score was made of at an earlier moment: `baseLogit` and all logits sum to its log-odds. */
export type Snapshot = {
  readonly at: At;
  readonly modelVersion: number;
  readonly baseLogit: number;
  readonly logits: { readonly [feature: string]: number };
};

/** What one feature, or the model itself (`feature` null), moved a score by. */
export type Change = {
  readonly feature: string | null;
  readonly label: Text;
  readonly points: number;
};

/** How a score came from what it was about a week ago to what it is. */
export type ScoreChange = {
  readonly since: At;
  /** 0–100, not rounded: this and all changes sum to `100 × probability`. */
  readonly points: number;
  /** Largest first. */
  readonly changes: readonly Change[];
};

/**
 * What changed in a score since last week, largest first: sums exactly to the difference in
 * points. Empty where the score is younger than a week, and where nothing has changed.
 */
export const changesSince = (score: Score): readonly Change[] => score.change?.changes ?? [];

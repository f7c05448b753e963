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
  /** Largest first; none where nothing has changed. */
  readonly changes: readonly Change[];
};

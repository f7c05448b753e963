import type { At } from './time';

/**
 * What was learned from the user's own companies about matching them: by how much each level of
 * evidence weighs more or less than usual, in natural log-odds, and which words are common.
 */
export type LearnedMatching = {
  /** Added to the prior log-odds that two candidates are one. */
  readonly prior: number;
  readonly corrections: { readonly [level: string]: number };
  /** Companies that words were counted among. */
  readonly records: number;
  /** Index keys of the common ones, such as `t:services`, with their records; all else is rare. */
  readonly common: readonly (readonly [key: string, records: number])[];
};

/** What it was learned from, and when: it is learned anew once that no longer holds. */
export type LearnedFrom = {
  readonly at: At;
  /** Sketch of the companies, see lib/matching/sketch. */
  readonly sketch: Uint32Array;
};

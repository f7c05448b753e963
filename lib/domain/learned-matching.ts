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

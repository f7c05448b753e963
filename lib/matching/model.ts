import { type Frequencies, NO_FREQUENCIES } from './frequencies';
import { type Grade, type Level, WEIGHTS } from './weights';

/** Weights of evidence in natural log-odds. */
export type Weights = {
  readonly prior: number;
  readonly grades: { readonly [Each in Grade]: number };
  /** What was learned from the user's own records, on top of the grades. */
  readonly corrections: { readonly [Each in Level]?: number };
};

/** What pairs are judged by: the weights, and how common each value is. */
export type MatchModel = { readonly weights: Weights; readonly frequencies: Frequencies };

const { prior, ...grades } = WEIGHTS;

/** The weights before anything is learned. */
export const PRIOR_WEIGHTS: Weights = { prior, grades, corrections: {} };

export const PRIOR_MODEL: MatchModel = { weights: PRIOR_WEIGHTS, frequencies: NO_FREQUENCIES };

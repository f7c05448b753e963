import type { Id } from './id';
import type { Score } from './score';
import type { Text } from './text';

/** Something that the best new partners had in common. */
export type IdealTrait = {
  readonly feature: string;
  /** “Type is MSP” */
  readonly label: Text;
  /** “9 of 21 like this became top partners” */
  readonly evidence: Text;
  /** What it adds to a recruit score on average, in points. */
  readonly points: number;
  /** First years of partners with it. */
  readonly cases: number;
};

/** A company that has not signed yet. */
type Candidate = Pick<Score, 'basis'> & {
  readonly id: Id;
  readonly name: string;
  /** 1–99. */
  readonly points: number;
  readonly low: number;
  readonly high: number;
};

/** Who to sign next. */
export type Recruits = {
  /** Strongest first; empty where no model serves. */
  readonly profile: readonly IdealTrait[];
  /** Why there is no profile; null where there is one. */
  readonly refusal: Text | null;
  /** Best first. */
  readonly candidates: readonly Candidate[];
};

import type { GlobalModel } from '../global-model';
import type { Profile } from '../profile';

/** What a method may know: one series up to now, and what was learned from all of them. */
type Known = {
  /** Freed of gaps and of the calendar; at least one. */
  readonly values: Float64Array;
  /** Number of the first period. */
  readonly first: number;
  readonly season: number;
  /** How many periods to foretell. */
  readonly horizon: number;
  readonly pool: Pool;
};

/** What all series have in common. */
type Pool = {
  /** The usual course of a year; null where nothing comes round or too little is known. */
  readonly profile: Profile | null;
  /** Null where there were too few cases to learn from. */
  readonly model: GlobalModel | null;
};

/** One way of foretelling. */
export type Method = {
  readonly id: string;
  /** Key of `_locales`: the name that a person reads. */
  readonly label: string;
  /** The next `horizon` values; null where the method does not fit what is known. */
  readonly forecast: (known: Known) => Float64Array | null;
};

/** The same value for every period to come. */
export const flat = (value: number, horizon: number): Float64Array =>
  new Float64Array(horizon).fill(value);

/** One value for each period to come. */
export function eachStep(horizon: number, valueAt: (step: number) => number): Float64Array {
  const values = new Float64Array(horizon);
  for (let step = 0; step < horizon; step++) values[step] = valueAt(step);
  return values;
}

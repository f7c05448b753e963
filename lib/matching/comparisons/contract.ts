import type { Text } from '@/lib/domain/text';
import type { Profile } from '../company';
import type { Frequencies } from '../frequencies';
import type { Grade } from '../weights';

/** What one comparison saw. */
export type Evidence = {
  readonly grade: Grade;
  readonly reason: Text;
  /** Points at this one company. Without any such evidence nothing else counts. */
  readonly points: boolean;
  /**
   * Log-odds to add to the weight of the grade, because the shared value is rarer or more common
   * than usual; 0 where nothing is counted.
   */
  readonly shift: number;
};

/** Compares two companies in one respect; undefined where it has nothing to say. */
export type Comparison = {
  /** Name of its file. */
  readonly id: string;
  compare(first: Profile, second: Profile, frequencies: Frequencies): Evidence | undefined;
};

export const defineComparison = (comparison: Comparison): Comparison => comparison;

/** Evidence that points at one company. */
export const pointing = (grade: Grade, reason: Text, shift = 0): Evidence => ({
  grade,
  reason,
  points: true,
  shift,
});

/** Evidence for or against that many companies would show. */
export const telling = (grade: Grade, reason: Text, shift = 0): Evidence => ({
  grade,
  reason,
  points: false,
  shift,
});

import type { Text } from '@/lib/domain/text';
import type { Profile } from '../company';
import type { Grade } from '../weights';

/** What one comparison saw. */
export type Evidence = {
  readonly grade: Grade;
  readonly reason: Text;
  /** Points at this one company. Without any such evidence nothing else counts. */
  readonly points: boolean;
};

/** Compares two companies in one respect; undefined where it has nothing to say. */
export type Comparison = {
  /** Name of its file. */
  readonly id: string;
  compare(first: Profile, second: Profile): Evidence | undefined;
};

export const defineComparison = (comparison: Comparison): Comparison => comparison;

/** Evidence that points at one company. */
export const pointing = (grade: Grade, reason: Text): Evidence => ({ grade, reason, points: true });

/** Evidence for or against that many companies would show. */
export const telling = (grade: Grade, reason: Text): Evidence => ({ grade, reason, points: false });

import type { Score } from '@/lib/domain/score';

/** The part of a score that is computed for its subject; the rest says where it comes from. */
export type ScoreValue = Pick<
  Score,
  'probability' | 'low' | 'high' | 'baseLogit' | 'basePoints' | 'contributions' | 'fits' | 'whatIfs'
>;

import type { Pace } from '@/lib/domain/pace';
import { ceilingsOf } from './chance';
import type { Profile } from './company';
import { type CompanyIndex, findCandidates } from './index/company-index';
import { learnWeights } from './learn';
import { evidenceOn } from './match';
import { type MatchModel, PRIOR_WEIGHTS } from './model';
import { noPairs, see } from './seen-pairs';

/** Companies to be compared with their candidates among others, or among themselves. */
export type Lists = {
  readonly asked: readonly Profile[];
  readonly among: readonly Profile[];
  readonly index: CompanyIndex;
  /** At most so many of those asked are learned from, evenly spread. */
  readonly most: number;
};

/** About what the comparisons of one company cost, in multiply-adds. */
const WORK = 200_000;

/**
 * Learns, without labels, how the companies of these lists are told apart.
 *
 * Shape: lists, and how common each value is → a model of both. Deterministic; time grows with
 * `most`.
 * @source see `learnWeights`
 */
export async function learnCandidates(
  { asked, among, index, most }: Lists,
  pace: Pace,
  frequencies = index.frequencies,
): Promise<MatchModel> {
  const start: MatchModel = { weights: PRIOR_WEIGHTS, frequencies };
  const pairs = noPairs(PRIOR_WEIGHTS);
  const step = Math.max(1, Math.ceil(asked.length / most));
  for (let first = 0; first < asked.length; first += step) {
    const profile = asked[first] as Profile;
    await pace(WORK);
    for (const second of findCandidates(index, profile)) {
      const other = among[second];
      // Among themselves, a pair is seen from both sides.
      const isNew = asked !== among || second > first;
      if (other && isNew) see(pairs, evidenceOn(profile, other, start));
    }
  }
  return { frequencies, weights: await learnWeights(pairs, pace, ceilingsOf(asked, among)) };
}

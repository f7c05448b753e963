import type { Profile } from '@/lib/matching/company';
import { findCandidates, indexOf } from '@/lib/matching/index/company-index';
import { evidenceOn } from '@/lib/matching/match';
import { type MatchModel, PRIOR_WEIGHTS } from '@/lib/matching/model';
import { levelOf, uncorrected } from '@/lib/matching/weigh';
import { logistic } from '@/models/stats/logistic';
import { bestQuality, type Quality } from './scoring';

/** A pair of records: what was seen on it, and whether it is one site. */
type LabelledPair = { readonly seen: readonly Feature[]; readonly isSame: boolean };
type Feature = { readonly name: string; readonly value: number };

/** Passes over all pairs; more changed the second digit of no figure. */
const PASSES = 30;
const STEP = 0.15;

/** Brings the log-odds of names to the size of the other features. */
const NAMES = 5;

/**
 * What the same evidence is worth to somebody who may look at the answers: a logistic regression
 * on every level of agreement and every two of them, trained on the labels of the very records it
 * is measured on, with the threshold that is best for it. No bar for the product, which sees no
 * labels: it tells how much of a set its fields can tell at all.
 *
 * Shape: profiles, and the label of each → pairwise quality among all true pairs. Deterministic.
 * @source Duchi, Hazan and Singer, “Adaptive subgradient methods”, JMLR 12 (2011)
 */
export function withLabels(profiles: readonly Profile[], labels: readonly string[]): Quality {
  const pairs = labelledPairs(profiles, labels);
  const weights = fitted(pairs);
  const judged = pairs.map(({ seen, isSame }) => ({
    score: logOddsOf(seen, weights),
    right: isSame,
  }));
  return bestQuality(judged, pairsOfOne(labels));
}

function labelledPairs(profiles: readonly Profile[], labels: readonly string[]): LabelledPair[] {
  const index = indexOf(profiles);
  const model: MatchModel = { weights: PRIOR_WEIGHTS, frequencies: index.frequencies };
  return profiles.flatMap((profile, first) =>
    findCandidates(index, profile)
      .filter((second) => second > first)
      .map((second) => ({
        seen: featuresOf(profile, profiles[second] as Profile, model),
        isSame: labels[first] === labels[second],
      })),
  );
}

function featuresOf(one: Profile, other: Profile, model: MatchModel): Feature[] {
  const evidence = evidenceOn(one, other, model);
  const levels = evidence.map((each) => levelOf(each, model.weights)).sort();
  const both = levels.flatMap((level, at) =>
    levels.slice(at + 1).map((next) => `${level} ${next}`),
  );
  const name = evidence.find(({ grade }) => grade.startsWith('name-'));
  return [
    ...['start', ...levels, ...both].map((feature) => ({ name: feature, value: 1 })),
    { name: 'names', value: name ? uncorrected(name, model.weights) / NAMES : 0 },
  ];
}

type LogisticWeights = Map<string, { weight: number; squares: number }>;

const logOddsOf = (seen: readonly Feature[], weights: LogisticWeights): number =>
  seen.reduce((sum, { name, value }) => sum + value * (weights.get(name)?.weight ?? 0), 0);

/** A stride through the pairs that meets them in another order than that of the file. */
const STRIDE = 7_919;

function fitted(pairs: readonly LabelledPair[]): LogisticWeights {
  const weights: LogisticWeights = new Map();
  for (let step = 0; step < PASSES * pairs.length; step++) {
    const { seen, isSame } = pairs[(step * STRIDE) % pairs.length] as LabelledPair;
    const off = (isSame ? 1 : 0) - logistic(logOddsOf(seen, weights));
    for (const { name, value } of seen) {
      const own = weights.get(name) ?? { weight: 0, squares: 1e-6 };
      own.squares += (off * value) ** 2;
      own.weight += (STEP * off * value) / Math.sqrt(own.squares);
      weights.set(name, own);
    }
  }
  return weights;
}

function pairsOfOne(labels: readonly string[]): number {
  const sizes = new Map<string, number>();
  for (const label of labels) sizes.set(label, (sizes.get(label) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}

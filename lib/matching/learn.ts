import type { Evidence } from './comparisons/contract';
import type { Weights } from './model';
import { canBeOne, levelOf, logOddsOf, weigh } from './weigh';
import type { Level } from './weights';

/** What was seen on each of many pairs that share a key. */
export type SeenPairs = readonly (readonly Evidence[])[];

/** Nothing moved after ten rounds on the sets that were tried. */
const ROUNDS = 12;

/** Pairs of a level that weigh as much as what is known of companies in general. */
const PRIOR_PAIRS = 40;

/** How far learning may move a weight: a list full of one oddity must not turn all around. */
const FURTHEST = 4.5;
const FURTHEST_PRIOR = 2.5;

/**
 * Learns weights of evidence from records that nobody has labelled, by expectation–maximisation
 * of the Fellegi–Sunter model: pairs are held for one company as far as the present weights say
 * so, then each level is counted again among those held for one and the others. Levels that are
 * seldom seen keep their prior weight. Where records can be compared in one respect only, nothing
 * can be learned and nothing is.
 *
 * Shape: evidence on pairs that share a key, weights to start from → weights, each within 4.5
 * log-odds of its start. Deterministic; time is linear in the pairs.
 * @source Winkler, “Using the EM algorithm for weight computation in the Fellegi–Sunter model”
 * (1988); Linacre et al., “Splink”, International Journal of Population Data Science 7 (2022)
 */
export function learnWeights(pairs: SeenPairs, start: Weights): Weights {
  const respects = new Set(pairs.flat().map(({ grade }) => respectOf(grade)));
  if (respects.size < 2) return start;
  let weights = start;
  for (let round = 0; round < ROUNDS; round++) {
    weights = maximised(tallied(pairs, weights, start), pairs.length, start);
  }
  return weights;
}

/** Grades are named after their respect: `phone-same`, `phone-different`. */
const respectOf = (level: Level): string => level.slice(0, level.indexOf('-'));

/** How often a level was seen on pairs held for one and on the others. */
type Tally = { same: number; other: number /** Sum of its prior weights. */; known: number };

type Tallies = {
  readonly levels: Map<Level, Tally>;
  readonly respects: Map<string, Tally>;
  same: number;
};

function tallied(pairs: SeenPairs, weights: Weights, start: Weights): Tallies {
  const tallies: Tallies = { levels: new Map(), respects: new Map(), same: 0 };
  for (const evidence of pairs) {
    const share = canBeOne(evidence) ? 1 / (1 + Math.exp(-logOddsOf(evidence, weights))) : 0;
    tallies.same += share;
    for (const each of evidence) {
      count(tallies.levels, levelOf(each, start), share, weigh(each, start));
      count(tallies.respects, respectOf(each.grade), share, 0);
    }
  }
  return tallies;
}

function count<Key>(tallies: Map<Key, Tally>, key: Key, share: number, known: number): void {
  const tally = tallies.get(key) ?? { same: 0, other: 0, known: 0 };
  tally.same += share;
  tally.other += 1 - share;
  tally.known += known;
  tallies.set(key, tally);
}

const within = (value: number, most: number): number => Math.min(most, Math.max(-most, value));

function maximised({ levels, respects, same }: Tallies, pairs: number, start: Weights): Weights {
  const corrections: { [Each in Level]?: number } = {};
  for (const [level, tally] of levels) {
    const respect = respects.get(respectOf(level)) ?? tally;
    const seen = tally.same + tally.other;
    const rate = (tally.same + 0.5) / (respect.same + 1);
    const otherRate = (tally.other + 0.5) / (respect.other + 1);
    const off = Math.log(rate / otherRate) - tally.known / seen;
    corrections[level] = within((seen * off) / (seen + PRIOR_PAIRS), FURTHEST);
  }
  const rate = (same + 0.5) / (pairs + 1);
  const off = Math.log(rate / (1 - rate)) - start.prior;
  return { ...start, corrections, prior: start.prior + within(off, FURTHEST_PRIOR) };
}

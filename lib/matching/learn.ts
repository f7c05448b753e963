import type { Pace } from '@/lib/domain/pace';
import { type Bounds, boundsOf } from './bounds';
import type { Ceilings } from './chance';
import type { Weights } from './model';
import type { SeenPairs } from './seen-pairs';
import type { Level } from './weights';

/** Nothing moved after ten rounds on the sets that were tried. */
const ROUNDS = 12;

/** Pairs of a level that weigh as much as what is known of companies in general. */
const PRIOR_PAIRS = 40;

/** How far learning may move the prior: a list full of one oddity must not turn all around. */
const PRIOR_BOUNDS: Bounds = { least: -2.5, most: 2.5 };

/** Pairs that are looked at without a pause, and about what each costs, in multiply-adds. */
const PORTION = 8_192;
const WORK = 40;

/**
 * Learns weights of evidence from records that nobody has labelled, by expectation–maximisation
 * of the Fellegi–Sunter model: pairs are held for one company as far as the present weights say
 * so, then each level is counted again among those held for one and the others. Levels that are
 * seldom seen keep their prior weight. Where records can be compared in one respect only, nothing
 * can be learned and nothing is.
 *
 * Shape: pairs that share a key, with the weights to start from, and the most that some levels may
 * weigh → weights, each within 4.5 log-odds of its start. Deterministic; time is linear in the pairs.
 * @source Winkler, “Using the EM algorithm for weight computation in the Fellegi–Sunter model”
 * (1988); Linacre et al., “Splink”, International Journal of Population Data Science 7 (2022)
 */
export async function learnWeights(
  pairs: SeenPairs,
  pace: Pace,
  ceilings: Ceilings = new Map(),
): Promise<Weights> {
  const start = pairs.weights;
  const respects = new Set(pairs.levels.map(({ level }) => respectOf(level)));
  if (respects.size < 2) return start;
  let learned: Learned = { prior: 0, corrections: pairs.levels.map(() => 0) };
  for (let round = 0; round < ROUNDS; round++) {
    learned = maximised(pairs, await sharesOf(pairs, learned, pace), ceilings);
  }
  return {
    ...start,
    prior: start.prior + learned.prior,
    corrections: Object.fromEntries(
      pairs.levels.map(({ level }, at) => [level, learned.corrections[at] ?? 0]),
    ),
  };
}

/** Grades are named after their respect: `phone-same`, `phone-different`. All places are one. */
function respectOf(level: Level): string {
  const respect = level.slice(0, level.indexOf('-'));
  return PLACES.has(respect) ? 'place' : respect;
}

const PLACES: ReadonlySet<string> = new Set(['postcode', 'city', 'country']);

/** By how much the prior, and each level, weighs more than at the start. */
type Learned = { readonly prior: number; readonly corrections: readonly number[] };

/** How many pairs are held for one: of all, and of those that show each level. */
type Shares = { readonly all: number; readonly ofLevels: Float64Array };

async function sharesOf(
  { evidence, ends, starts, levels }: SeenPairs,
  { prior, corrections }: Learned,
  pace: Pace,
): Promise<Shares> {
  const ofLevels = new Float64Array(levels.length);
  let all = 0;
  let from = 0;
  for (let pair = 0; pair < ends.length; pair++) {
    if (pair % PORTION === 0) await pace(WORK * PORTION);
    const end = ends[pair] as number;
    let logOdds = (starts[pair] as number) + prior;
    for (let at = from; at < end; at++) logOdds += corrections[evidence[at] as number] as number;
    const share = 1 / (1 + Math.exp(-logOdds));
    for (let at = from; at < end; at++) {
      const level = evidence[at] as number;
      ofLevels[level] = (ofLevels[level] as number) + share;
    }
    all += share;
    from = end;
  }
  return { all, ofLevels };
}

const within = (value: number, { least, most }: Bounds): number =>
  Math.min(most, Math.max(least, value));

function maximised(
  { levels, ends, weights }: SeenPairs,
  { all, ofLevels }: Shares,
  ceilings: Ceilings,
): Learned {
  const respects = new Map<string, { same: number; seen: number }>();
  for (const [at, { level, seen }] of levels.entries()) {
    const respect = respects.get(respectOf(level)) ?? { same: 0, seen: 0 };
    respect.same += ofLevels[at] as number;
    respect.seen += seen;
    respects.set(respectOf(level), respect);
  }
  const corrections = levels.map(({ level, seen, known }, at) => {
    const same = ofLevels[at] as number;
    const respect = respects.get(respectOf(level)) ?? { same, seen };
    const rate = (same + 0.5) / (respect.same + 1);
    const otherRate = (seen - same + 0.5) / (respect.seen - respect.same + 1);
    const start = known / seen;
    const off = Math.log(rate / otherRate) - start;
    return within((seen * off) / (seen + PRIOR_PAIRS), boundsOf(level, start, ceilings));
  });
  const rate = (all + 0.5) / (ends.length + 1);
  const prior = Math.log(rate / (1 - rate)) - weights.prior;
  return { prior: within(prior, PRIOR_BOUNDS), corrections };
}

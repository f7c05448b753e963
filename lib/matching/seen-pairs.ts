import type { Evidence } from './comparisons/contract';
import type { Weights } from './model';
import { canBeOne, levelOf, uncorrected } from './weigh';
import type { Level } from './weights';

/** A level of agreement: how often it was seen, and what its evidence weighs in all. */
type SeenLevel = { readonly level: Level; seen: number; known: number };

/**
 * What was seen on pairs of companies, packed: there are hundreds of thousands, and all that
 * learning asks of one is where it starts and which levels it shows.
 */
export type SeenPairs = {
  readonly weights: Weights;
  readonly levels: SeenLevel[];
  readonly numbers: Map<Level, number>;
  /** The number of the level of each piece of evidence, pair after pair. */
  readonly evidence: number[];
  /** Where the evidence of each pair ends. */
  readonly ends: number[];
  /** Log-odds of each pair before anything is learned; −∞ where it cannot be one company. */
  readonly starts: number[];
};

export const noPairs = (weights: Weights): SeenPairs => ({
  weights,
  levels: [],
  numbers: new Map(),
  evidence: [],
  ends: [],
  starts: [],
});

/** Adds what was seen on one more pair. */
export function see(pairs: SeenPairs, evidence: readonly Evidence[]): void {
  const { weights } = pairs;
  let start = weights.prior;
  for (const each of evidence) {
    const known = uncorrected(each, weights);
    start += known;
    count(pairs, levelOf(each, weights), known);
  }
  pairs.ends.push(pairs.evidence.length);
  pairs.starts.push(canBeOne(evidence) ? start : Number.NEGATIVE_INFINITY);
}

function count({ levels, numbers, evidence }: SeenPairs, level: Level, known: number): void {
  const number = numbers.get(level) ?? levels.length;
  const entry = levels[number];
  if (entry) {
    entry.seen += 1;
    entry.known += known;
  } else {
    numbers.set(level, number);
    levels.push({ level, seen: 1, known });
  }
  evidence.push(number);
}

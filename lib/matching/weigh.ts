import type { Evidence } from './comparisons/contract';
import type { Weights } from './model';
import type { Grade, Level } from './weights';

/** Edges between the levels of agreement of two names, in log-odds. */
const EDGES = [-4, -2.5, -1, 0.5, 2, 3.5, 5, 6.5, 8];

/** The level of names below each edge, and of those above the last. */
const NAME_LEVELS = [...EDGES.keys(), EDGES.length].map((level): Level => `name-${level}`);

/** What the names add when they agree least: other evidence must be able to outweigh it. */
const LOWEST = -6;

/** Weight of evidence before anything is learned. */
export const uncorrected = ({ grade, shift }: Evidence, { grades }: Weights): number =>
  Math.max(LOWEST, grades[grade] + shift);

/** Names that share nothing that points agree to no degree. */
const APART: ReadonlySet<Grade> = new Set(['name-different', 'name-generic']);

/** Names agree by levels, which are learned instead of their grades; all else by grades. */
export function levelOf(evidence: Evidence, weights: Weights): Level {
  const { grade } = evidence;
  if (!grade.startsWith('name-') || APART.has(grade)) return grade;
  const weight = uncorrected(evidence, weights);
  let level = 0;
  while (level < EDGES.length && (EDGES[level] as number) <= weight) level++;
  return NAME_LEVELS[level] as Level;
}

/** Weight of evidence of what one comparison saw, in natural log-odds. */
export const weigh = (evidence: Evidence, weights: Weights): number =>
  uncorrected(evidence, weights) + (weights.corrections[levelOf(evidence, weights)] ?? 0);

/** Log-odds that two companies of this evidence are one. */
export const logOddsOf = (evidence: readonly Evidence[], weights: Weights): number =>
  evidence.reduce((sum, each) => sum + weigh(each, weights), weights.prior);

/**
 * One house, one telephone and words in common, be they usual ones: South Central Services and South
 * Central School. Two restaurants of one hotel have both, but no word.
 */
const ONE_PLACE: readonly Grade[] = ['phone-same', 'address-same', 'name-generic'];

/** Without evidence that points at one company nothing else counts. */
export const canBeOne = (evidence: readonly Evidence[]): boolean =>
  evidence.some(({ points }) => points) ||
  ONE_PLACE.every((grade) => evidence.some((each) => each.grade === grade));

import type { LearnedMatching } from '@/lib/domain/learned-matching';
import type { Pace } from '@/lib/domain/pace';
import type { Profile } from './company';
import { largeIndexOf } from './index/company-index';
import { learnCandidates } from './learn-candidates';
import { type MatchModel, PRIOR_MODEL, PRIOR_WEIGHTS } from './model';

/** Fewer companies say nothing about companies in general. */
const FEWEST = 200;

/** Companies whose pairs are learned from; more change little. */
const LEARN_FROM = 3_000;

/** How far what a rep is shown may move from what is known in general: about four to one. */
const FURTHEST = 1.5;

/** Fewer records than these make no value common. */
const COMMON_FROM = 5;
const MOST_COMMON = 1_000;

/**
 * Learns, without labels, how the companies of one user are told apart: the weights of evidence,
 * bounded by the prior ones, and how common each word is among them.
 *
 * Shape: profiles of the companies, each once → what was learned, a few kilobytes; null for fewer
 * than 200. Deterministic; time grows with the companies, comparisons with 3,000 of them at most.
 * @source see `learnWeights`
 */
export async function learnMatching(
  profiles: readonly Profile[],
  pace: Pace,
): Promise<LearnedMatching | null> {
  if (profiles.length < FEWEST) return null;
  const counts = new Map<string, number>();
  const index = await largeIndexOf(profiles, pace, (key) => {
    if (/^[tp]:/.test(key)) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const lists = { asked: profiles, among: profiles, index, most: LEARN_FROM };
  const { prior, corrections } = (await learnCandidates(lists, pace)).weights;
  const common = [...counts].filter(([, records]) => records >= COMMON_FROM);
  return {
    prior: bounded(prior - PRIOR_WEIGHTS.prior),
    corrections: Object.fromEntries(
      Object.entries(corrections).map(([level, value]) => [level, bounded(value ?? 0)]),
    ),
    records: profiles.length,
    common: common.sort((a, b) => b[1] - a[1]).slice(0, MOST_COMMON),
  };
}

const bounded = (value: number): number => Math.max(-FURTHEST, Math.min(FURTHEST, value));

/** Made once for what was learned, however many records are compared by it. */
const MODELS = new WeakMap<LearnedMatching, MatchModel>();

/** The model of what was learned; the prior one where nothing was. */
export function modelOf(learned: LearnedMatching | null | undefined): MatchModel {
  if (!learned) return PRIOR_MODEL;
  const model = MODELS.get(learned) ?? newModel(learned);
  MODELS.set(learned, model);
  return model;
}

function newModel(learned: LearnedMatching): MatchModel {
  const common = new Map(learned.common);
  const corrections = Object.entries(learned.corrections).map(
    ([level, value]) => [level, bounded(value)] as const,
  );
  return {
    weights: {
      ...PRIOR_WEIGHTS,
      prior: PRIOR_WEIGHTS.prior + bounded(learned.prior),
      corrections: Object.fromEntries(corrections),
    },
    frequencies: { records: learned.records, of: (key) => common.get(key) ?? 1 },
  };
}

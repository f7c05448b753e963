import type { Money } from '@/lib/domain/money';
import type { Score } from '@/lib/domain/score';
import { sayCount } from '@/lib/domain/text';
import type { Suggestion } from './contract';

/** How far an action moves a probability (0 to 1), and how we know. */
export type Change = {
  readonly share: number;
  /** A stored score, rates measured in closed deals, or a rule of thumb. */
  readonly basis: 'score' | 'measured' | 'rule-of-thumb';
};

const EFFECTS = {
  score: 'playEffectScore',
  measured: 'playEffectMeasured',
  'rule-of-thumb': 'playEffectThumb',
} as const;

/** No amount is known, so none is invented. XXX is ISO 4217 for “no currency”. */
export const NO_WORTH: Money = { amount: 0, currency: 'XXX' };

/** Expected value: the amount at stake times the change in probability. */
export function worth(stake: Money | null, change: Change): Pick<Suggestion, 'value' | 'effect'> {
  const points = Math.round(change.share * 1000) / 10;
  if (!stake || !(stake.amount > 0)) {
    return { value: NO_WORTH, effect: sayCount('playEffectNoAmount', points) };
  }
  const value = { amount: stake.amount * change.share, currency: stake.currency };
  return { value, effect: sayCount(EFFECTS[change.basis], points, { money: stake }) };
}

/**
 * What these features take off a score, to be regained when their cause goes away. Null where
 * they take nothing off it. (What a feature adds is not what its loss would cost: a score
 * counts from the average case, which has most good things too.)
 */
export function regained(score: Score | undefined, features: readonly string[]): Change | null {
  const points = (score?.contributions ?? [])
    .filter(({ feature }) => features.includes(feature))
    .map((contribution) => Math.max(0, -contribution.points))
    .reduce((sum, each) => sum + each, 0);
  return points > 0 ? { share: Math.min(1, points / 100), basis: 'score' } : null;
}

export const ruleOfThumb = (share: number): Change => ({ share, basis: 'rule-of-thumb' });

import type { Money } from '@/lib/domain/money';
import type { Contribution, Score } from '@/lib/domain/score';
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
 * What these features take off a score: regained when their cause goes away.
 * Without a score, or where they take nothing off it, the rule of thumb holds.
 */
export function regained(
  score: Score | undefined,
  features: readonly string[],
  ruleOfThumb: number,
): Change {
  const harms = ({ feature, points }: Contribution) => features.includes(feature) && points < 0;
  const lost = score?.contributions.filter(harms) ?? [];
  if (lost.length === 0) return { share: ruleOfThumb, basis: 'rule-of-thumb' };
  const points = lost.reduce((sum, contribution) => sum - contribution.points, 0);
  return { share: Math.min(1, points / 100), basis: 'score' };
}

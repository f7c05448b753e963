import type { ScoreView } from '@/lib/domain/insights';
import { say, sayCount, type Text } from '@/lib/domain/text';

/** Cases of each outcome from which a score counts as normal evidence (product.md, data gates). */
const ENOUGH = 40;

const missing = (cases: number): number => Math.max(0, ENOUGH - cases);

/** How sure the score is, what it was learned from, and what would make it surer. */
export function evidence({ kind, basis, gate, low, high, partnerCases }: ScoreView): Text[] {
  const cases = gate.positives + gate.negatives;
  const of = (key: string): string => `${key}${kind === 'deal-win' ? 'Deals' : 'Quarters'}`;
  if (basis === 'prior') {
    return gate.level === 'none'
      ? [sayCount(of('panelPriorFew'), cases)]
      : [say(of('panelPrior'), cases)];
  }
  const sentences = [say('panelInterval', low, high), sayCount(of('panelLearned'), cases)];
  if (partnerCases !== null) sentences.push(say('panelWithPartner', partnerCases));
  if (gate.level === 'low') {
    sentences.push(say(of('panelMissing'), missing(gate.positives), missing(gate.negatives)));
  }
  return sentences;
}

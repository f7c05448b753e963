import type { ScoreView } from '@/lib/domain/insights';
import { say, sayCount, type Text } from '@/lib/domain/text';

/** Cases of each outcome from which a score counts as normal evidence (product.md, data gates). */
const ENOUGH = 40;

const missing = (cases: number): number => Math.max(0, ENOUGH - cases);

/** A deal score is learned from closed deals, the others from quarters or first years of partners. */
const WORDS = {
  'deal-win': {
    none: 'panelPriorNoDeals',
    few: 'panelPriorFewDeals',
    prior: 'panelPriorDeals',
    learned: 'panelLearnedDeals',
    missing: 'panelMissingDeals',
  },
  'partner-target': {
    none: 'panelPriorNoRevenue',
    few: 'panelPriorFewQuarters',
    prior: 'panelPriorQuarters',
    learned: 'panelLearnedQuarters',
    missing: 'panelMissingQuarters',
  },
  'partner-churn': {
    none: 'panelPriorNoQuarters',
    few: 'panelPriorFewQuarters',
    prior: 'panelPriorQuarters',
    learned: 'panelLearnedQuarters',
    missing: 'panelMissingChurn',
  },
  recruit: {
    none: 'panelPriorNoRevenue',
    few: 'panelPriorFewYears',
    prior: 'panelPriorYears',
    learned: 'panelLearnedYears',
    missing: 'panelMissingYears',
  },
} as const;

/** How sure the score is, what it was learned from, and what would make it surer. */
export function evidence({ kind, basis, gate, low, high, partnerCases }: ScoreView): Text[] {
  const cases = gate.positives + gate.negatives;
  const words = WORDS[kind];
  if (basis === 'prior') {
    if (cases === 0) return [say(words.none)];
    return gate.level === 'none' ? [sayCount(words.few, cases)] : [say(words.prior, cases)];
  }
  const sentences = [say('panelInterval', low, high), sayCount(words.learned, cases)];
  if (partnerCases !== null) sentences.push(say('panelWithPartner', partnerCases));
  if (gate.level === 'low') {
    sentences.push(say(words.missing, missing(gate.positives), missing(gate.negatives)));
  }
  return sentences;
}

import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Chance } from '@/lib/domain/insights';
import { bandOfScore, shownPoints } from '@/lib/domain/score';
import { say, sayCount } from '@/lib/domain/text';
import { scoreFor } from './subject';

/** Each with its name and what it is a chance of. */
const WORDS = {
  'partner-churn': { name: 'insightsChurnRisk', definition: 'insightsChurnRiskWords' },
  recruit: { name: 'insightsRecruitScore', definition: 'insightsRecruitScoreWords' },
} as const;

/** The scores of a partner beside the main one: it has the one or is asked the other. */
export function chancesOf(dossier: Dossier, id: Id): readonly Chance[] {
  return (['partner-churn', 'recruit'] as const).flatMap((kind) => {
    const score = scoreFor(dossier, kind, id);
    if (!score) return [];
    const [top] = score.contributions;
    const cases = score.gate.positives + score.gate.negatives;
    const { name, definition } = WORDS[kind];
    return {
      kind,
      label: say(name, { percent: shownPoints(score.probability) / 100 }),
      definition: say(definition),
      low: shownPoints(score.low),
      high: shownPoints(score.high),
      band: bandOfScore(score),
      basis: score.basis,
      reason: top?.label ?? sayCount('insightsChancePrior', cases),
      evidence: top?.evidence ?? null,
    };
  });
}

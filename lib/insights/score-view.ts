import type { Dossier } from '@/lib/domain/dossier';
import { isMarkedWrong } from '@/lib/domain/feedback';
import type { ScoreView } from '@/lib/domain/insights';
import { filterName } from '@/lib/domain/model-part';
import { standingOverride } from '@/lib/domain/override';
import {
  bandOf,
  type Contribution,
  changeOf,
  lacksDetail,
  type Score,
  shownPast,
  shownPoints,
  trendOf,
} from '@/lib/domain/score';
import type { At } from '@/lib/domain/time';

/** A stored score as the panel shows it, with what people said of it. */
export function scoreViewOf(
  score: Score,
  { overrides, feedback }: Pick<Dossier, 'overrides' | 'feedback'>,
  partnerCases: number | null,
  now: At,
): ScoreView {
  const wrong = feedback.find((each) => isMarkedWrong(each) && each.subject === score.id);
  return {
    kind: score.kind,
    points: shownPoints(score.probability),
    low: shownPoints(score.low),
    high: shownPoints(score.high),
    basePoints: score.basePoints,
    band: bandOf(score.probability),
    trend: trendOf(score),
    change: changeOf(score),
    gate: score.gate,
    basis: score.basis,
    reasons: reasonsOf(score.contributions),
    whatIfs: score.whatIfs ?? [],
    ...(lacksDetail(score) && { lacksDetail: true }),
    ...(score.change && { moved: score.change }),
    past: shownPast(score),
    modelVersion: score.modelVersion,
    ...(score.modelFor && { modelFor: filterName(score.modelFor) }),
    computedAt: score.computedAt,
    partnerCases,
    override: standingOverride(overrides, score.id, now),
    wrong: wrong ? { reason: wrong.reason ?? null } : null,
  };
}

/** Largest effect first; those that share one name each other. */
function reasonsOf(contributions: readonly Contribution[]): ScoreView['reasons'] {
  const labels = new Map(contributions.map(({ feature, label }) => [feature, label]));
  return contributions
    .map(({ feature, label, evidence, points, sharedWith = [] }) => ({
      feature,
      label,
      evidence,
      points,
      sharedWith: sharedWith.flatMap((other) => labels.get(other) ?? []),
    }))
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

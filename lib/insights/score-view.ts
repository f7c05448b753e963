import type { ScoreView } from '@/lib/domain/insights';
import { bandOf, changeOf, type Score, shownPast, shownPoints, trendOf } from '@/lib/domain/score';

/** A stored score as the panel shows it. */
export function scoreViewOf(score: Score, partnerCases: number | null): ScoreView {
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
    reasons: score.contributions
      .map(({ feature, label, evidence, points }) => ({ feature, label, evidence, points }))
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points)),
    past: shownPast(score),
    modelVersion: score.modelVersion,
    computedAt: score.computedAt,
    partnerCases,
  };
}

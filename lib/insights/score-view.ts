import type { ScoreView } from '@/lib/domain/insights';
import {
  bandOf,
  changeSince,
  type Score,
  type ScoreKind,
  shownPast,
  shownPoints,
  trendOf,
} from '@/lib/domain/score';

/** Deals move within weeks, partners within months. */
const CHANGE_DAYS: { readonly [kind in ScoreKind]: number } = {
  'deal-win': 7,
  'partner-target': 30,
};

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
    change: changeSince(score, CHANGE_DAYS[score.kind]),
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

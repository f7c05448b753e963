import type { ScoreView } from '@/lib/domain/insights';
import type { ContributionRow } from '../charts/ContributionBars';
import type { Format } from '../state/format';
import { roundToSum } from '../state/round-to-sum';

/** The smallest effect that fills a bar, so that weak reasons look weak. */
const LEAST_SCALE = 12;

export type ReasonRows = {
  readonly rows: readonly ContributionRow[];
  readonly scale: number;
  /** What an average case gets. `base` plus all points in `rows` is the score. */
  readonly base: number;
  readonly total: number;
};

/** The reasons of a score in whole points that add up to the score on the screen. */
export function reasonRows(score: ScoreView, { text }: Format): ReasonRows {
  const base = Math.round(score.basePoints);
  const total = score.points - base;
  const points = roundToSum(
    score.reasons.map((reason) => reason.points),
    total,
  );
  const rows = score.reasons.map(({ feature, label, evidence }, index) => ({
    id: feature,
    label: text(label),
    evidence: text(evidence),
    points: points[index] ?? 0,
  }));
  const scale = Math.max(LEAST_SCALE, ...rows.map((row) => Math.abs(row.points)));
  return { rows, scale, base, total };
}

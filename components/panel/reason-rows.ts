import type { ScoreView } from '@/lib/domain/insights';
import type { ContributionRow } from '../charts/ContributionBars';
import type { Format } from '../state/format';
import { roundToSum } from '../state/round-to-sum';

/** The smallest effect that fills a bar, so that weak reasons look weak. */
const LEAST_SCALE = 12;

export type ReasonRows = {
  readonly rows: readonly ContributionRow[];
  /** What moved the score since about a week ago; empty where that is not known. */
  readonly changes: readonly ContributionRow[];
  /** One for all bars of the score. */
  readonly scale: number;
  /** What an average case gets. `base` plus all points in `rows` is the score. */
  readonly base: number;
};

/** The reasons of a score in whole points that add up to the score on the screen. */
export function reasonRows(score: ScoreView, { text }: Format): ReasonRows {
  const base = Math.round(score.basePoints);
  const points = roundToSum(pointsOf(score.reasons), score.points - base);
  const rows = score.reasons.map(({ feature, label, evidence, sharedWith }, index) => ({
    id: feature,
    label: text(label),
    evidence: text(evidence),
    shared: sharedWith.map(text).join(', '),
    points: points[index] ?? 0,
  }));
  const changes = changeRows(score, text);
  const effects = [...rows, ...changes].map((row) => Math.abs(row.points));
  return { rows, changes, scale: Math.max(LEAST_SCALE, ...effects), base };
}

/** The same for what moved it: from the number on the screen then to the one of now. */
function changeRows({ moved, points: now }: ScoreView, text: Format['text']): ContributionRow[] {
  if (!moved) return [];
  const points = roundToSum(pointsOf(moved.changes), now - Math.round(moved.points));
  return moved.changes
    .map(({ feature, label }, index) => ({
      id: feature ?? '',
      label: text(label),
      evidence: '',
      shared: '',
      points: points[index] ?? 0,
    }))
    .filter((row) => row.points !== 0);
}

const pointsOf = (parts: readonly { readonly points: number }[]): number[] =>
  parts.map(({ points }) => points);

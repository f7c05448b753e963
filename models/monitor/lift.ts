import type { LiftPoint } from '@/lib/domain/model-card';

/** Points of the curve: every twentieth of the cases. */
const POINTS = 20;

/**
 * Cumulative gains: of the cases with the highest forecasts, up to a share of all, the share of
 * all positives among them. Empty where there are no positives.
 *
 * @source Witten, Frank, Hall: Data Mining, 3rd ed., 5.7 (lift charts)
 */
export function liftOf(labels: readonly boolean[], forecasts: readonly number[]): LiftPoint[] {
  const positives = labels.filter(Boolean).length;
  if (positives === 0) return [];
  const order = labels
    .map((label, i) => ({ label, forecast: forecasts[i] ?? 0 }))
    .sort((a, b) => b.forecast - a.forecast);
  let found = 0;
  let seen = 0;
  return Array.from({ length: POINTS }, (_, i) => {
    const share = (i + 1) / POINTS;
    for (const end = Math.round(share * order.length); seen < end; seen++) {
      if (order[seen]?.label) found++;
    }
    return { share, captured: found / positives };
  });
}

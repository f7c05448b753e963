import type { ReliabilityBin } from '@/lib/domain/model-card';
import { mean } from './mean';

/** Bins of a reliability diagram, and cases that each needs to say anything. */
const MOST_BINS = 10;
const FEWEST_CASES = 10;

/**
 * Forecasts in bins of as many cases each, lowest first, beside what came of them: what was said
 * 30 % should happen three times in ten. Equal forecasts are never parted.
 *
 * @source Niculescu-Mizil, Caruana: Predicting Good Probabilities with Supervised Learning (2005)
 */
export function reliabilityOf(
  labels: readonly boolean[],
  forecasts: readonly number[],
): ReliabilityBin[] {
  const order = forecasts
    .map((forecast, i) => ({ forecast, label: labels[i] ?? false }))
    .sort((a, b) => a.forecast - b.forecast);
  const bins = Math.max(1, Math.min(MOST_BINS, Math.floor(order.length / FEWEST_CASES)));
  const found: ReliabilityBin[] = [];
  let start = 0;
  for (let bin = 1; bin <= bins; bin++) {
    let end = Math.round((bin * order.length) / bins);
    while (end < order.length && order[end]?.forecast === order[end - 1]?.forecast) end++;
    const part = order.slice(start, end);
    start = Math.max(start, end);
    if (part.length === 0) continue;
    found.push({
      from: part[0]?.forecast ?? 0,
      to: part.at(-1)?.forecast ?? 0,
      cases: part.length,
      forecast: mean(part.map(({ forecast }) => forecast)),
      observed: mean(part.map(({ label }) => Number(label))),
    });
  }
  return found;
}

import type { Fit } from '@/lib/domain/score';
import type { Pace } from '../pace';
import type { Row } from '../tasks/contract';
import { interval80 } from './interval';
import type { predictorOf } from './predict';
import { sharesOf } from './shares';

const MOST_FITS = 3;

/** The partners that would give a deal the best odds, best first. */
export async function partnerFits(
  candidates: readonly { readonly partnerId: string; readonly row: Row }[],
  intercept: number,
  predict: ReturnType<typeof predictorOf>,
  pace: Pace,
): Promise<Fit[]> {
  const predictions = await predict(
    candidates.map(({ row }) => row),
    pace,
  );
  return predictions
    .map(({ effects, deviation }, i): Fit => {
      const { probability, logit } = sharesOf(intercept, effects);
      const partnerId = candidates[i]?.partnerId ?? '';
      return { partnerId, probability, ...interval80(logit, deviation) };
    })
    .sort((a, b) => b.probability - a.probability || (a.partnerId < b.partnerId ? -1 : 1))
    .slice(0, MOST_FITS);
}

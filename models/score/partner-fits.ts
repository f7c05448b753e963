import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { Fit } from '@/lib/domain/score';
import type { Alternative } from '../tasks/contract';
import { interval80 } from './interval';
import type { predictorOf } from './predict';
import { sharesOf } from './shares';

const MOST_FITS = 3;

/**
 * For each deal the partners that would give it the best odds, best first, each with its closed
 * deals: with few of them its odds are mostly those of partners like it. All rows are one batch.
 *
 * @param knownOf what is known of a partner: how many of its deals have closed, and what it holds
 */
export async function partnerFits(
  deals: readonly (readonly Alternative[])[],
  intercept: number,
  predict: ReturnType<typeof predictorOf>,
  knownOf: (partnerId: Id) => Pick<Fit, 'cases' | 'claims'>,
  pace: Pace,
): Promise<readonly (readonly Fit[])[]> {
  const rows = deals.flatMap((candidates) => candidates.map(({ row }) => row));
  const predictions = (await predict(rows, pace)).values();
  return deals.map((candidates) =>
    candidates
      .map(({ partnerId }): Fit => {
        const { effects = [], deviation = 0 } = predictions.next().value ?? {};
        const { probability, logit } = sharesOf(intercept, effects);
        const interval = interval80(logit, deviation);
        return { partnerId, probability, ...interval, ...knownOf(partnerId) };
      })
      .sort((a, b) => b.probability - a.probability || (a.partnerId < b.partnerId ? -1 : 1))
      .slice(0, MOST_FITS),
  );
}

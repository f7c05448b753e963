import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { Fit, Odds } from '@/lib/domain/score';
import type { Past } from '../features/past';
import type { Alternative } from '../tasks/contract';
import { interval80 } from './interval';
import type { predictorOf } from './predict';
import { sharesOf } from './shares';

const MOST_FITS = 3;

/** What is known of a partner whatever deal it may get: its closed deals, and what it holds. */
export const knownOf =
  (past: Past) =>
  (partnerId: Id): Fit => ({
    partnerId,
    cases: past.closings(partnerId).cases,
    claims: past.activeClaims(partnerId),
  });

/**
 * For each deal the partners that would give it the best odds and those that hold a claim on it,
 * best first, each with its closed deals: with few of them its odds are mostly those of partners like it. All rows are one batch.
 *
 * @param known what is known of a partner
 */
export async function partnerFits(
  deals: readonly (readonly Alternative[])[],
  intercept: number,
  predict: ReturnType<typeof predictorOf>,
  known: (partnerId: Id) => Fit,
  pace: Pace,
): Promise<readonly (readonly Fit[])[]> {
  const rows = deals.flatMap((candidates) => candidates.map(({ row }) => row));
  const predictions = (await predict(rows, pace)).values();
  return deals.map((candidates) => {
    const holders = new Set(candidates.flatMap((each) => (each.holds ? each.partnerId : [])));
    return candidates
      .map(({ partnerId }): Fit & Odds => {
        const { effects = [], deviation = 0 } = predictions.next().value ?? {};
        const { probability, logit } = sharesOf(intercept, effects);
        const interval = interval80(logit, deviation);
        return { ...known(partnerId), probability, ...interval };
      })
      .sort((a, b) => b.probability - a.probability || (a.partnerId < b.partnerId ? -1 : 1))
      .filter(({ partnerId }, rank) => rank < MOST_FITS || holders.has(partnerId));
  });
}

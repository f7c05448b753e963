import type { Fairness, Slice } from '@/lib/domain/model-card';

/** Standard errors that luck passes one time in a hundred. */
const BEYOND_LUCK = 2.58;

/** What people are grouped by where it matters that none is treated worse for it. */
const GROUPS = new Set(['sliceRegion', 'sliceType']);

/**
 * Whether forecasts were as right for the partners of one region or type as for another's:
 * the mean forecast of each group beside what came of it.
 *
 * @source Kleinberg, Mullainathan, Raghavan: Inherent Trade-Offs in the Fair Determination of
 *   Risk Scores (2016), calibration within groups
 */
export const fairnessOf = (slices: readonly Slice[]): Fairness[] =>
  slices
    .filter(({ by }) => GROUPS.has(by.key))
    .map(({ auc: _, ...slice }) => ({
      ...slice,
      isApart: Math.abs(slice.observed - slice.forecast) > BEYOND_LUCK * errorOf(slice),
    }));

/** Standard error of a share, half a case added to each side so that it is never 0. */
function errorOf({ forecast, cases }: Pick<Slice, 'forecast' | 'cases'>): number {
  const rate = (forecast * cases + 0.5) / (cases + 1);
  return Math.sqrt((rate * (1 - rate)) / cases);
}

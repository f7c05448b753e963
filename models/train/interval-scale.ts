import { logistic } from '../stats/logistic';
import { logit } from '../stats/logit';

/** Standard deviations that hold 80 % of a normal distribution: qnorm(0.9) in R. */
const Z80 = 1.2815515655446004;

/** Cases of a group: enough that its share says something, few enough to have several groups. */
const FEWEST_IN_GROUP = 25;
const MOST_GROUPS = 40;

/** Bounds of what a handful of groups may say. */
const LEAST = 0.5;
const MOST = 8;

/** What a model said of a case that it had not seen. */
export type Told = { readonly logit: number; readonly deviation: number; readonly label: boolean };

/**
 * How much wider than the model's own deviations its 80 % intervals have to be (split conformal
 * prediction). A single case only shows whether it ended well, so cases are taken in groups of
 * like scores: the scale is such that for 80 % of the groups the share of positives lies inside
 * the mean interval, apart from what chance does to a share of so few cases.
 *
 * @returns factor of the deviations; 1 with fewer than four groups
 * @source Lei et al.: Distribution-Free Predictive Inference for Regression (2018), 2.2
 */
export function intervalScale(told: readonly Told[]): number {
  const groups = Math.min(MOST_GROUPS, Math.floor(told.length / FEWEST_IN_GROUP));
  if (groups < 4) return 1;
  const sorted = [...told].sort((a, b) => a.logit - b.logit);
  const scales = Array.from({ length: groups }, (_, g) => {
    const from = Math.floor((g * sorted.length) / groups);
    return scaleOf(sorted.slice(from, Math.floor(((g + 1) * sorted.length) / groups)));
  }).sort((a, b) => a - b);
  const rank = Math.min(groups, Math.ceil(0.8 * (groups + 1)));
  return Math.min(MOST, Math.max(LEAST, scales[rank - 1] as number));
}

/** The scale at which the interval of a group just reaches its share of positives. */
function scaleOf(group: readonly Told[]): number {
  const cases = group.length;
  const mean = (value: (each: Told) => number) =>
    group.reduce((sum, each) => sum + value(each), 0) / cases;
  const expected = mean(({ logit }) => logistic(logit));
  const chance = 1 / (cases * expected * (1 - expected));
  const observed = (mean(({ label }) => (label ? 1 : 0)) * cases + expected) / (cases + 1);
  const away = ((logit(observed) - logit(expected)) / Z80) ** 2;
  const own = mean(({ deviation }) => deviation ** 2);
  return Math.sqrt(Math.max(0, away - chance) / Math.max(own, 1e-9));
}

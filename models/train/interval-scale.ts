import { logistic } from '../stats/logistic';

/** Standard deviations that hold 80 % of a normal distribution: qnorm(0.9) in R. */
const Z80 = 1.2815515655446004;

/**
 * Information of a group, the sum of p·(1 − p) over its cases: that of twenty even chances, or of
 * a hundred chances of one in twenty. Enough that its share of positives says something, little
 * enough to have several groups.
 */
const LEAST_INFORMATION = 5;
const MOST_GROUPS = 40;

/** What a handful of groups may say at most. */
const MOST = 8;

/** What a model said of a case that it had not seen. */
export type Told = { readonly logit: number; readonly deviation: number; readonly label: boolean };

/**
 * How much wider than the model's own deviations its 80 % intervals have to be (split conformal
 * prediction). A single case only shows whether it ended well, so cases are taken in groups of
 * like scores that tell equally much: the scale is such that for 80 % of the groups the share of
 * positives lies inside the mean interval, apart from what chance does to a share of so few cases.
 *
 * @param least what the model knows not to know, as a factor of the deviations: no few groups of
 *   cases that happen to go well can make it surer
 * @returns factor of the deviations; 1 with fewer than four groups
 * @source Lei et al.: Distribution-Free Predictive Inference for Regression (2018), 2.2
 */
export function intervalScale(told: readonly Told[], least: number): number {
  const sorted = [...told].sort((a, b) => a.logit - b.logit);
  const informations = sorted.map(({ logit }) => logistic(logit) * logistic(-logit));
  const all = informations.reduce((sum, each) => sum + each, 0);
  const groups = Math.min(MOST_GROUPS, Math.floor(all / LEAST_INFORMATION));
  if (groups < 4) return 1;
  let before = 0;
  const parts = Map.groupBy(sorted, (_, i) => {
    const group = Math.floor((groups * before) / all);
    before += informations[i] as number;
    return group;
  });
  const scales = [...parts.values()].map(scaleOf).sort((a, b) => a - b);
  const rank = Math.min(scales.length, Math.ceil(0.8 * (scales.length + 1)));
  return Math.min(MOST, Math.max(least, scales[rank - 1] as number));
}

/**
 * The scale at which the interval of a group just reaches its share of positives. How far they are
 * apart is measured by angles, whose spread by chance is the same for rare and for even chances:
 * the log-odds of a share of nothing would lie far off wherever positives are rare.
 */
function scaleOf(group: readonly Told[]): number {
  const cases = group.length;
  const mean = (value: (each: Told) => number) =>
    group.reduce((sum, each) => sum + value(each), 0) / cases;
  const expected = mean(({ logit }) => logistic(logit));
  const positives = group.filter(({ label }) => label).length;
  const spread = expected * (1 - expected);
  const apart = angleOf(positives, cases) - angleOf(cases * expected, cases);
  // A unit of log-odds turns the angle by half the square root of p·(1 − p).
  const away = ((2 * apart) / Math.sqrt(spread) / Z80) ** 2;
  const chance = 1 / (cases * spread);
  const own = mean(({ deviation }) => deviation ** 2);
  return Math.sqrt(Math.max(0, away - chance) / Math.max(own, 1e-9));
}

/**
 * A share as an angle.
 *
 * @source Anscombe: The Transformation of Poisson, Binomial and Negative-Binomial Data (1948)
 */
const angleOf = (positives: number, cases: number): number =>
  Math.asin(Math.sqrt((positives + 3 / 8) / (cases + 3 / 4)));

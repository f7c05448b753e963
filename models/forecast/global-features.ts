import { growthOf, growthWindow } from './growth';
import { mean } from './series';

/** Intercept; short against usual growth; a year's against it; the others'; an odd year before; two years ago. */
export const SIZE = 7;

/** Cases further off than this are a start or an end, and would bend the rest. */
const MOST = 1;

/** What one series looks like at one origin. */
type View = {
  readonly values: Float64Array;
  readonly season: number;
  readonly end: number;
  readonly growth: number;
  readonly short: number;
  readonly long: number;
  readonly common: number;
};

/** Null without a year and a period of positive values. */
export function viewOf(
  values: Float64Array,
  season: number,
  end: number,
  common: number,
): View | null {
  const window = growthWindow(season);
  const growth = growthOf(values, season, window, end);
  if (growth === null) return null;
  const short = growthOf(values, season, Math.max(1, Math.round(window / 3)), end) ?? growth;
  const long = growthOf(values, season, season, end) ?? growth;
  return { values, season, end, growth, short, long, common };
}

/** Writes the features of one step into `row`; answers the logarithm of seasonal growth. */
export function fillRow(row: Float64Array, view: View, step: number, horizon: number): number {
  const { values, season, end, growth, short, long, common } = view;
  const at = end - season + (step % season);
  const base = Math.log(Math.max(1e-9, values[at] as number)) + growth;
  const around = Math.log(
    Math.max(1e-9, mean(values.subarray(Math.max(0, at - 2), Math.min(end, at + 3)))),
  );
  const earlier = values[at - season];
  row[0] = 1;
  row[1] = short - growth;
  row[2] = long - growth;
  row[3] = common - growth;
  row[4] = ((common - growth) * step) / horizon;
  row[5] = bounded(around + growth - base);
  row[6] = earlier && earlier > 0 ? bounded(Math.log(earlier) + 2 * growth - base) : 0;
  return base;
}

/** Within what a case may weigh. */
export const bounded = (value: number): number => Math.max(-MOST, Math.min(MOST, value));

import { quantile } from '../stats/quantile';
import { floorOf, type Miss, missesOf, type Outcome, type Span, unrestOver } from './misses';
import { median } from './series';
import type { Unrest } from './unrest';

/** Share of what comes that an interval is meant to hold. */
const COVERAGE = 0.8;

/** Trials that count as much as what all series together have shown. */
const PATIENCE = 3;

/** Misses of a span that count as much as those of all spans. */
const SPAN_PATIENCE = 60;

/** A miss beyond this many usual ones is an odd one: it does not widen the rest. */
const ODD = 4;

/** Mean absolute misses of a normal distribution that hold 80 % of it. */
const NORMAL = 1.606;

/** Trials to either side that a trial shares periods with. */
const OVERLAP = 1;

/** How wide an interval is that nothing at all is known of, as a share of the value. */
const UNKNOWN = 0.5;

/** Widths of the intervals to come. */
export type Widths = {
  /** Interval of a series' sum over a span, around the forecast. */
  readonly around: (
    series: number,
    span: number,
    first: number,
    value: number,
  ) => { readonly low: number; readonly high: number };
  /** Share of the series' trial sums that lay within; null without any. */
  readonly coverage: (series: number) => number | null;
};

/**
 * Split-conformal intervals from the misses of the back-test: each is divided by what is usual
 * for its series and for how far ahead it lies, the quantiles of all of them hold for everyone.
 *
 * @param outcomes the trials of each series
 * @param levels usual absolute value of each series
 * @param spans what intervals are wanted for
 * @param unrest how much less foreseeable each period is than usual
 * @source Lei, G'Sell, Rinaldo, Tibshirani, Wasserman: Distribution-free predictive inference
 * for regression (2018), 5.2 (locally weighted conformal)
 */
export function intervalWidths(
  outcomes: readonly (readonly Outcome[])[],
  levels: readonly number[],
  spans: readonly Span[],
  unrest: Unrest,
): Widths {
  const misses = outcomes.map((trials, series) =>
    missesOf(trials, levels[series] ?? 0, spans, unrest),
  );
  const own = misses.map(usualMiss);
  // A series that never missed tells nothing of the others, and needs nothing from them.
  const known = own.filter((value) => value !== null && value > 0) as number[];
  const common = known.length > 0 ? median(known) : UNKNOWN;
  const spreadFrom = (usual: number | null, trials: number): number =>
    usual === 0 && trials > 1
      ? 0
      : (PATIENCE * common + trials * (usual ?? common)) / (PATIENCE + trials);
  const spread = own.map((usual, series) => spreadFrom(usual, outcomes[series]?.length ?? 0));
  const factors = spanFactors(misses, spread, spans);
  const trials = outcomes.reduce((count, each) => count + each.length, 0);
  // What is usual for a series must not be told by the very miss that it is to judge.
  const apart = misses.map((all, series) => {
    const count = own[series] === 0 ? 0 : (outcomes[series]?.length ?? 0);
    return Array.from({ length: count }, (_, trial) => {
      const others = all.filter((miss) => Math.abs(miss.trial - trial) > OVERLAP);
      return spreadFrom(usualMiss(others), new Set(others.map((miss) => miss.trial)).size);
    });
  });
  const most = reachOf(misses, apart, factors, trials);
  const unit = (series: number, span: number) =>
    (spread[series] as number) * (factors[span] as number);
  return {
    around(series, index, first, value) {
      const span = spans[index] as Span;
      const width = Math.abs(value) + floorOf(levels[series] ?? 0, span);
      const scale = width * unit(series, index) * unrestOver(unrest, first, span);
      return { low: value - most * scale, high: value + most * scale };
    },
    coverage(series) {
      const all = misses[series] ?? [];
      const held = all.filter(({ miss, span }) => Math.abs(miss) <= most * unit(series, span));
      return all.length > 0 ? held.length / all.length : null;
    },
  };
}

function usualMiss(misses: readonly Miss[]): number | null {
  if (misses.length === 0) return null;
  const sizes = misses.map(({ miss }) => Math.abs(miss));
  const most = ODD * median(sizes);
  return (
    sizes.reduce((sum, size) => sum + (most > 0 ? Math.min(size, most) : size), 0) / sizes.length
  );
}

/** How much wider the misses of each span are than the usual; beyond the trials, the root of time. */
function spanFactors(
  misses: readonly (readonly Miss[])[],
  spread: readonly number[],
  spans: readonly Span[],
): number[] {
  const sums = spans.map(() => ({ count: 0, size: 0 }));
  misses.forEach((all, series) => {
    for (const { span, miss } of all) {
      const entry = sums[span];
      const unit = spread[series] as number;
      if (!entry || !(unit > 0)) continue;
      entry.count++;
      entry.size += Math.min(ODD, Math.abs(miss) / unit);
    }
  });
  const total = sums.reduce((size, each) => size + each.size, 0);
  const count = sums.reduce((n, each) => n + each.count, 0);
  const usual = count > 0 && total > 0 ? total / count : 1;
  let furthest = { to: 1, factor: 1 };
  return sums.map((each, index) => {
    const { to } = spans[index] as Span;
    if (each.count === 0) return furthest.factor * Math.sqrt(Math.max(1, to / furthest.to));
    const factor = (each.size + SPAN_PATIENCE * usual) / (each.count + SPAN_PATIENCE) / usual;
    if (to >= furthest.to) furthest = { to, factor };
    return factor;
  });
}

/**
 * The standardised miss that an interval reaches to, either way: a few origins say little of the
 * side on which the next miss will lie. Further out the fewer trials there are.
 */
function reachOf(
  misses: readonly (readonly Miss[])[],
  apart: readonly (readonly number[])[],
  factors: readonly number[],
  trials: number,
): number {
  const scores: number[] = [];
  misses.forEach((all, series) => {
    for (const { trial, span, miss } of all) {
      const unit = apart[series]?.[trial] ?? 0;
      if (unit > 0) scores.push(Math.abs(miss) / unit / (factors[span] as number));
    }
  });
  if (scores.length === 0) return NORMAL;
  return quantile(Float64Array.from(scores).sort(), Math.min(1, COVERAGE * (1 + 1 / trials)));
}

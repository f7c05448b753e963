import type { Unrest } from './unrest';

/** A stretch of coming periods that is foretold as one sum: `from` included, `to` not. */
export type Span = { readonly from: number; readonly to: number };

/** What was said and what came, of one trial: as many values as the trial had. */
export type Outcome = {
  /** Number of the first period. */
  readonly first: number;
  readonly actual: Float64Array;
  readonly forecast: Float64Array;
};

/** Part of the series' level that a miss is measured against even where nothing is foretold. */
const FLOOR = 0.1;

/** A miss below this is rounding. */
const EXACT = 1e-9;

/** A miss of one trial over one span, as a share of what was said. */
export type Miss = { readonly trial: number; readonly span: number; readonly miss: number };

/** What is added to a value before shares are taken of it. */
export const floorOf = (level: number, { from, to }: Span): number => FLOOR * level * (to - from);

/** All misses of one series. */
export function missesOf(
  trials: readonly Outcome[],
  level: number,
  spans: readonly Span[],
  unrest: Unrest,
): Miss[] {
  return trials.flatMap(({ first, actual, forecast }, trial) =>
    spans.flatMap((span, index) => {
      if (span.to > actual.length) return [];
      let said = 0;
      let came = 0;
      for (let i = span.from; i < span.to; i++) {
        said += forecast[i] as number;
        came += actual[i] as number;
      }
      const width = (Math.abs(said) + floorOf(level, span)) * unrestOver(unrest, first, span);
      const miss = width > 0 ? (came - said) / width : 0;
      return [{ trial, span: index, miss: Math.abs(miss) < EXACT ? 0 : miss }];
    }),
  );
}

/** Mean unrest of the periods of a span. */
export function unrestOver(unrest: Unrest, first: number, { from, to }: Span): number {
  let total = 0;
  for (let step = from; step < to; step++) total += unrest(first + step);
  return total / (to - from);
}

import { mean } from './series';

/** What lies further back says little of today. */
const MOST_SEASONS = 8;
const MOST_VALUES = 200;

/** Values before errors count, where there is no season; else the first season of them. */
const HEAD = 4;

/** Fewer values have no trend to speak of. */
const LEAST = 6;

/** Shares of the newest value in level, trend and season, and what is left of a trend each period. */
const LEVEL = [0.05, 0.15, 0.3, 0.5, 0.75, 1];
const SEASON = [0, 0.1, 0.25, 0.5];
const TRENDS = [
  { share: 0, damping: 0 },
  { share: 0.05, damping: 0.9 },
  { share: 0.05, damping: 0.98 },
  { share: 0.2, damping: 0.9 },
  { share: 0.2, damping: 0.98 },
  { share: 0.5, damping: 0.9 },
];

const ROUNDS = 2;

type Trend = (typeof TRENDS)[number];
type Shares = { readonly level: number; readonly trend: Trend; readonly season: number };

/** Where a series stands: its next values follow from it. */
type State = {
  readonly level: number;
  readonly trend: number;
  /** What each time of the year adds, from the next period on. */
  readonly season: Float64Array;
};

/** How a series goes on, and the mean absolute error of having said each next value before. */
export type Smoothed = { readonly forecast: Float64Array; readonly error: number };

/**
 * Exponential smoothing with a damped trend and a season that is added: the shares are those that
 * would have foretold each next value best, by absolute error and how many of them it took.
 *
 * @param season 1 for none
 * @param all in one unit, without gaps
 * @returns null where fewer than two seasons, or six values, are known
 * @source Gardner, McKenzie: Forecasting trends in time series (1985); Winters: Forecasting sales
 * by exponentially weighted moving averages (1960)
 */
export function holtWinters(all: Float64Array, season: number, horizon: number): Smoothed | null {
  if (all.length < Math.max(LEAST, 2 * season)) return null;
  const most = Math.max(MOST_VALUES, MOST_SEASONS * season);
  const values = all.subarray(Math.max(0, all.length - most));
  const start = startOf(values, season);
  let best: Shares = { level: 0.3, trend: TRENDS[0] as Trend, season: 0 };
  let least = worthOf(values, start, best);
  const keepBest = (candidates: readonly Shares[]) => {
    for (const shares of candidates) {
      const error = worthOf(values, start, shares);
      if (error < least) [least, best] = [error, shares];
    }
  };
  // One kind of share after the other, twice: all together would be ten times the work.
  for (let round = 0; round < ROUNDS; round++) {
    keepBest(LEVEL.map((level) => ({ ...best, level })));
    keepBest(TRENDS.map((trend) => ({ ...best, trend })));
    if (season > 1) keepBest(SEASON.map((share) => ({ ...best, season: share })));
  }
  const { state, error } = run(values, start, best);
  const forecast = new Float64Array(horizon);
  let trend = state.trend;
  let level = state.level;
  for (let step = 0; step < horizon; step++) {
    trend *= best.trend.damping;
    level += trend;
    forecast[step] = level + (state.season[step % season] as number);
  }
  return { forecast, error };
}

/** Error with what each share that was chosen costs (Akaike, for errors of a Laplace distribution). */
function worthOf(values: Float64Array, start: State, shares: Shares): number {
  const chosen = (shares.trend.share > 0 ? 2 : 0) + (shares.season > 0 ? 1 : 0);
  return run(values, start, shares).error * Math.exp(chosen / values.length);
}

/** Level, trend and season just before the first value, read off the first three years. */
function startOf(values: Float64Array, season: number): State {
  if (season === 1) {
    const head = values.subarray(0, HEAD);
    const slope = ((head.at(-1) as number) - (head[0] as number)) / (head.length - 1);
    return {
      level: mean(head) - (slope * (HEAD + 1)) / 2,
      trend: slope,
      season: new Float64Array(1),
    };
  }
  const years = Math.min(3, Math.floor(values.length / season));
  const levels = Array.from({ length: years }, (_, year) =>
    mean(values.subarray(year * season, (year + 1) * season)),
  );
  const slope = ((levels.at(-1) as number) - (levels[0] as number)) / (years - 1) / season;
  const course = new Float64Array(season);
  for (let i = 0; i < years * season; i++) {
    const place = (i % season) - (season - 1) / 2;
    const level = (levels[Math.floor(i / season)] as number) + slope * place;
    course[i % season] = (course[i % season] as number) + ((values[i] as number) - level) / years;
  }
  return {
    level: (levels[0] as number) - (slope * (season + 1)) / 2,
    trend: slope,
    season: course,
  };
}

/** Goes through the values, saying each before it is seen. */
function run(values: Float64Array, start: State, { level: alpha, trend, season: gamma }: Shares) {
  const season = start.season.slice();
  const length = season.length;
  const head = length > 1 ? length : HEAD;
  const { share: beta, damping } = trend;
  let level = beta > 0 ? start.level : start.level + (start.trend * (head + 1)) / 2;
  let slope = beta > 0 ? start.trend : 0;
  let missed = 0;
  let at = 0;
  for (let i = 0; i < values.length; i++) {
    const usual = season[at] as number;
    const expected = level + damping * slope;
    const miss = (values[i] as number) - expected - usual;
    level = expected + alpha * miss;
    slope = damping * slope + alpha * beta * miss;
    season[at] = usual + gamma * (1 - alpha) * miss;
    at = at + 1 === length ? 0 : at + 1;
    if (i >= head) missed += Math.abs(miss);
  }
  const turned = Float64Array.from(season, (_, i) => season[(at + i) % length] as number);
  return { state: { level, trend: slope, season: turned }, error: missed / (values.length - head) };
}

import { mean, type Series, sampled } from './series';

/** Quarters, days of a week, months, weeks: what comes round in business. */
const SEASONS = [4, 7, 12, 52];

/** Changes that are less alike than this come round by chance. */
const LEAST = 0.3;

/** What comes round every quarter comes round every year too: the longer has to be clearly better. */
const CLEARLY = 0.1;

/** Series that are looked at. */
const MOST_SERIES = 1_000;

/**
 * The season of periods that are plain numbers: the one whose changes are more like those one
 * season before than like any other. A trend makes all of them alike, and is no season.
 *
 * @returns 1 where nothing comes round, or too little is known to tell
 * @source Hyndman, Athanasopoulos: Forecasting, 3rd ed., 2.8 (autocorrelation)
 */
export function inferSeason(series: readonly Series[]): number {
  const some = sampled(series, MOST_SERIES);
  let best = 1;
  let most = LEAST - CLEARLY;
  for (const season of SEASONS) {
    const alike = some.map(({ values }) => comingRound(values, season)).filter((a) => a !== null);
    const usual = mean(Float64Array.from(alike));
    if (alike.length > 0 && usual > most + CLEARLY) [most, best] = [usual, season];
  }
  return best;
}

/** How much more alike changes one season apart are than others; null where too little is known. */
function comingRound(values: Float64Array, season: number): number | null {
  if (values.length < 1.5 * season + 2) return null;
  // From week to week there is more chance than season: changes are taken over a twelfth of it.
  const reach = Math.max(1, Math.round(season / 12));
  const changes = values.subarray(reach).map((value, i) => value - (values[i] as number));
  const usual = mean(changes);
  const around = changes.map((change) => change - usual);
  const others = Array.from({ length: season - reach }, (_, i) => alikeness(around, i + reach));
  const own = alikeness(around, season);
  return own === null ? null : own - Math.max(0, mean(Float64Array.from(others, (a) => a ?? 0)));
}

/** Correlation with what was `lag` periods before, −1 to 1; null where nothing changes. */
function alikeness(changes: Float64Array, lag: number): number | null {
  let covariance = 0;
  let then = 0;
  let now = 0;
  for (let i = lag; i < changes.length; i++) {
    const a = changes[i - lag] as number;
    const b = changes[i] as number;
    covariance += a * b;
    then += a * a;
    now += b * b;
  }
  return then > 0 && now > 0 ? covariance / Math.sqrt(then * now) : null;
}

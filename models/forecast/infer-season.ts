import type { Series } from './series';

/** Quarters, days of a week, months, weeks: what comes round in business. */
const SEASONS = [4, 7, 12, 52];

/** Changes that are less alike than this come round by chance. */
const LEAST = 0.3;

/** What comes round every quarter comes round every year too: the longer has to be clearly better. */
const CLEARLY = 0.1;

/**
 * The season of periods that are plain numbers: the one whose changes are most like those one
 * season before.
 *
 * @returns 1 where nothing comes round, or too little is known to tell
 * @source Hyndman, Athanasopoulos: Forecasting, 3rd ed., 2.8 (autocorrelation)
 */
export function inferSeason(series: readonly Series[]): number {
  let best = 1;
  let most = LEAST - CLEARLY;
  for (const season of SEASONS) {
    let alike = 0;
    let all = 0;
    for (const { values } of series) {
      if (values.length < 1.5 * season + 2) continue;
      const { covariance, variance } = changesApart(values, season);
      if (!(variance > 0)) continue;
      alike += covariance / variance;
      all += 1;
    }
    if (all > 0 && alike / all > most + CLEARLY) [most, best] = [alike / all, season];
  }
  return best;
}

/** Of changes one season apart. */
function changesApart(values: Float64Array, season: number) {
  const changes = values.subarray(1).map((value, i) => value - (values[i] as number));
  let covariance = 0;
  let then = 0;
  let now = 0;
  for (let i = season; i < changes.length; i++) {
    const a = changes[i - season] as number;
    const b = changes[i] as number;
    covariance += a * b;
    then += a * a;
    now += b * b;
  }
  return { covariance, variance: Math.sqrt(then * now) };
}

import { mean, median, type Series, sampled } from './series';

/** The usual value as a multiple of the year's, by period number modulo the season. */
export type Profile = Float64Array;

/** Years that a series contributes. */
const YEARS = 3;

/** Series that are looked at. */
const MOST_SERIES = 1_000;

/**
 * The course of a year that all series share, by ratio to the mean of the year with the trend
 * taken out, shrunken to none by how much of it chance explains.
 *
 * @returns null where nothing comes round, or no series has a whole year of positive values
 * @source Hyndman, Athanasopoulos: Forecasting, 3rd ed., 3.4 (ratio to moving average); James,
 * Stein (1961) for the shrinkage
 */
export function sharedProfile(series: readonly Series[], season: number): Profile | null {
  if (season < 2) return null;
  const seen: number[][] = Array.from({ length: season }, () => []);
  for (const { first, values } of sampled(series, MOST_SERIES)) {
    if (values.length >= season && isPositive(values)) collect(seen, first, values, season);
  }
  if (seen.some((ratios) => ratios.length === 0)) return null;
  const raw = seen.map(median);
  const middle = mean(Float64Array.from(raw));
  const logs = Float64Array.from(raw, (value) => value - middle);
  const share = trust(logs, seen, raw);
  return logs.map((value) => Math.exp(value * share));
}

function collect(seen: number[][], first: number, values: Float64Array, season: number): void {
  const years = Math.min(YEARS, Math.floor(values.length / season));
  const logs = values.subarray(values.length - years * season).map(Math.log);
  const levels = Array.from({ length: years }, (_, year) =>
    mean(logs.subarray(year * season, (year + 1) * season)),
  );
  const trend =
    years < 2 ? 0 : ((levels[years - 1] as number) - (levels[0] as number)) / (years - 1) / season;
  const start = first + values.length - years * season;
  logs.forEach((log, i) => {
    const place = (i % season) - (season - 1) / 2;
    const level = levels[Math.floor(i / season)] as number;
    seen[modulo(start + i, season)]?.push(log - level - trend * place);
  });
}

/** The share of the course's variance that is not noise of its medians. */
function trust(logs: Float64Array, seen: readonly number[][], raw: readonly number[]): number {
  let signal = 0;
  let noise = 0;
  logs.forEach((value, phase) => {
    const ratios = seen[phase] ?? [];
    const spread = median(ratios.map((ratio) => Math.abs(ratio - (raw[phase] ?? 0)))) * 1.4826;
    signal += value * value;
    // One observation says nothing of its own noise: half of the signal is taken for it.
    noise += ratios.length > 1 ? (1.57 * spread * spread) / ratios.length : (value * value) / 2;
  });
  return signal > 0 ? Math.max(0, 1 - noise / signal) : 0;
}

const isPositive = (values: Float64Array): boolean => values.every((value) => value > 0);

/** The remainder that is never negative. */
export const modulo = (value: number, season: number): number =>
  ((value % season) + season) % season;

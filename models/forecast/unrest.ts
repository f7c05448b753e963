import { modulo } from './profile';
import { mean, type Series, sampled } from './series';
import { yearlyChanges } from './yearly-changes';

/** How much less foreseeable a period's time of the year is than others; 1 where as usual. */
export type Unrest = (period: number) => number;

/** Series that are looked at. */
const MOST_SERIES = 500;

/** Observations that count as much as the belief that all times of the year are alike. */
const PATIENCE = 60;

const MOST = 2;

/** Part of a miss's variance that the time of the year has to do with; the rest is the level. */
const SHARE = 0.75;

/** Weeks before Christmas miss by more than weeks in June: measured from what the year before left. */
export function unrestOf(series: readonly Series[], season: number): Unrest {
  if (season < 4) return () => 1;
  const sizes: number[][] = Array.from({ length: season }, () => []);
  for (const each of sampled(series, MOST_SERIES)) {
    const changes = yearlyChanges(each, season);
    changes?.values.forEach((value, i) => {
      sizes[modulo(changes.first + i, season)]?.push(Math.abs(value));
    });
  }
  const usual = mean(Float64Array.from(sizes.flat()));
  if (!(usual > 0)) return () => 1;
  const reach = Math.round(season / 17);
  const factors = sizes.map((_, phase) => {
    const near: number[] = [];
    for (let step = -reach; step <= reach; step++) {
      near.push(...(sizes[modulo(phase + step, season)] ?? []));
    }
    const ratio = mean(Float64Array.from(near)) / usual;
    const shrunken = (near.length * ratio + PATIENCE) / (near.length + PATIENCE);
    return Math.sqrt(1 - SHARE + SHARE * Math.min(MOST, shrunken) ** 2);
  });
  return (period) => factors[modulo(period, season)] as number;
}

import type { MonthlyRevenue } from '../forecast/monthly-revenue';
import { last, median } from '../forecast/series';

/** Months whose median is a partner's usual self. */
const YEAR = 12;

/** Part of the usual revenue that is added before logarithms, so that an empty month has one. */
const FLOOR = 0.1;

/** Partners whose common movement says as much as the belief that there is none. */
const PATIENCE = 10;

/**
 * Logarithm of each partner's monthly revenue against its own usual one, less what all partners did
 * in that month: the season, the market and the calendar move everyone, a change of one's own does
 * not.
 *
 * @returns one list per partner, as long as its revenues; null where nothing is usual
 */
export function ownLevels(revenues: readonly MonthlyRevenue[]): (Float64Array | null)[] {
  const levels = revenues.map(({ values }) => {
    const usual = median(values.filter((value) => value > 0));
    if (!(usual > 0)) return null;
    const logs = values.map((value) => Math.log(Math.max(0, value) / usual + FLOOR));
    const middle = median(last(logs, YEAR));
    return logs.map((log) => log - middle);
  });
  const common = commonMovement(revenues, levels);
  return levels.map(
    (own, index) =>
      own?.map((level, i) => level - (common.get((revenues[index]?.first ?? 0) + i) ?? 0)) ?? null,
  );
}

function commonMovement(
  revenues: readonly MonthlyRevenue[],
  levels: readonly (Float64Array | null)[],
): Map<number, number> {
  const byMonth = new Map<number, number[]>();
  levels.forEach((own, index) => {
    own?.forEach((level, i) => {
      const month = (revenues[index]?.first ?? 0) + i;
      const list = byMonth.get(month);
      if (list) list.push(level);
      else byMonth.set(month, [level]);
    });
  });
  return new Map(
    [...byMonth].map(([month, seen]) => [
      month,
      (median(seen) * seen.length) / (seen.length + PATIENCE),
    ]),
  );
}

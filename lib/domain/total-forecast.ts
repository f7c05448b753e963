import type { Forecast, PeriodForecast, PeriodValue } from './forecast';

/**
 * The forecasts of many partners added up, of those in the currency that most of them have: amounts
 * of two currencies are never added. Ends of ranges are added as well, as though all were off to the
 * same side at once: the range of the sum is rather too wide than too narrow.
 */
export function totalForecast(forecasts: readonly Forecast[]): Forecast | null {
  const currency = mostCommon(forecasts.map((each) => each.currency));
  const alike = forecasts.filter((each) => each.currency === currency);
  const [first] = alike;
  if (!first) return null;
  return {
    currency: first.currency,
    quarter: sumOf(alike.map(({ quarter }) => quarter))[0] ?? first.quarter,
    months: sumOf(alike.flatMap(({ months }) => months)),
    history: sumOf(
      alike.flatMap(({ history }) => history.map((each) => ({ ...each, low: 0, high: 0 }))),
    ).map(({ start, value }): PeriodValue => ({ start, value })),
    method: 'forecastSum',
    coverage: null,
    error: null,
  };
}

/** By the start of their period, earliest first. */
function sumOf(periods: readonly PeriodForecast[]): PeriodForecast[] {
  const sums = new Map<number, PeriodForecast>();
  for (const { start, value, low, high } of periods) {
    const sum = sums.get(start) ?? { start, value: 0, low: 0, high: 0 };
    sums.set(start, {
      start,
      value: sum.value + value,
      low: sum.low + low,
      high: sum.high + high,
    });
  }
  return [...sums.values()].sort((a, b) => a.start - b.start);
}

/** The first of those that are equally common; undefined of none. */
function mostCommon(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];
}

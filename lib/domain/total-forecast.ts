import type { Forecast, PeriodForecast, PeriodValue } from './forecast';
import { mainCurrency } from './main-amount';

/**
 * The forecasts of many partners added up, of those in the currency that most of them have: amounts
 * of two currencies are never added. Their errors cancel out as far as partners have gone their own
 * ways in the past, and add up as far as they have gone up and down together.
 */
export function totalForecast(forecasts: readonly Forecast[]): Forecast | null {
  const currency = mainCurrency(forecasts);
  const alike = forecasts.filter((each) => each.currency === currency);
  const [first] = alike;
  if (!first) return null;
  const together = togetherness(alike.map(({ history }) => history));
  return {
    currency: first.currency,
    quarter:
      sumOf(
        alike.map(({ quarter }) => quarter),
        together,
      )[0] ?? first.quarter,
    months: sumOf(
      alike.flatMap(({ months }) => months),
      together,
    ),
    history: totals(alike.flatMap(({ history }) => history)),
    method: 'forecastSum',
    coverage: null,
    error: null,
  };
}

/**
 * By the start of their period, earliest first. The half-width of a sum of equally correlated
 * errors: √((1 − ρ) Σw² + ρ (Σw)²).
 */
function sumOf(periods: readonly PeriodForecast[], together: number): PeriodForecast[] {
  return totals(periods).map(({ start, value }) => {
    const own = periods.filter((each) => each.start === start);
    const half = (widths: readonly number[]): number =>
      Math.sqrt((1 - together) * squares(widths) + together * sum(widths) ** 2);
    return {
      start,
      value,
      low: value - half(own.map((each) => each.value - each.low)),
      high: value + half(own.map((each) => each.high - each.value)),
    };
  });
}

/** By the start of their period, earliest first. */
function totals(values: readonly PeriodValue[]): PeriodValue[] {
  const sums = new Map<number, number>();
  for (const { start, value } of values) sums.set(start, (sums.get(start) ?? 0) + value);
  return [...sums].map(([start, value]) => ({ start, value })).sort((a, b) => a.start - b.start);
}

/**
 * Mean correlation ρ of the partners' changes from month to month, 0 to 1, from how much the total
 * swings: its variance is (1 − ρ) Σσ² + ρ (Σσ)². Of too few months it is 1: nothing speaks for less.
 */
function togetherness(histories: readonly (readonly PeriodValue[])[]): number {
  const total = spread(totals(histories.flat()));
  const spreads = histories.map(spread);
  if (total === null) return 1;
  const apart = squares(spreads.map((each) => each ?? 0));
  const atOnce = sum(spreads.map((each) => each ?? 0)) ** 2;
  if (atOnce <= apart) return 1;
  return Math.min(1, Math.max(0, (total ** 2 - apart) / (atOnce - apart)));
}

/** Fewer changes than these tell nothing of how much a series swings. */
const FEWEST_CHANGES = 6;

/** Standard deviation of the changes from one value to the next; null of too few. */
function spread(values: readonly PeriodValue[]): number | null {
  const changes = values.slice(1).map(({ value }, index) => value - (values[index]?.value ?? 0));
  if (changes.length < FEWEST_CHANGES) return null;
  const mean = sum(changes) / changes.length;
  return Math.sqrt(squares(changes.map((change) => change - mean)) / changes.length);
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
const squares = (values: readonly number[]): number =>
  values.reduce((all, value) => all + value * value, 0);

import type { Forecast, PeriodForecast } from '@/lib/domain/forecast';
import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import { type At, addQuarters } from '@/lib/domain/time';
import { forecastSeries, type SeriesForecast } from './forecast-series';
import type { Span } from './misses';
import { type MonthlyRevenue, monthlyRevenue } from './monthly-revenue';
import { MONTHS, monthNumberAt, monthStart } from './months';

/** Months of history that a forecast carries for the chart. */
const MOST_HISTORY = 36;

/** Beyond this the last booked month is too long ago to say anything of the next quarter. */
const FURTHEST = 18;

/**
 * Next-quarter revenue of every partner, with its 80 % interval, and the months that make it up.
 * The next quarter is the first that has not begun; nothing later than `now` is seen.
 *
 * @returns by partner id, in the currency that its revenue is booked in; partners without revenue
 * have none
 */
export async function forecastPartners(
  history: History,
  now: At,
  pace: Pace,
): Promise<ReadonlyMap<Id, Forecast>> {
  return new Map(
    (await forecastNextQuarter(await monthlyRevenue(history, now, pace), now, pace)).map(
      ({ id, forecast }) => [id, forecast],
    ),
  );
}

/** The same for monthly revenues that all end in one month. */
async function forecastNextQuarter(
  revenues: readonly MonthlyRevenue[],
  now: At,
  pace: Pace,
): Promise<{ readonly id: Id; readonly forecast: Forecast }[]> {
  const [any] = revenues;
  if (!any) return [];
  const next = any.first + any.values.length;
  const skipped = monthNumberAt(addQuarters(now, 1)) - next;
  if (skipped + 3 > FURTHEST) return [];
  const months: Span[] = [0, 1, 2].map((month) => ({
    from: skipped + month,
    to: skipped + month + 1,
  }));
  const spans = [...months, { from: skipped, to: skipped + 3 }];
  const forecasts = await forecastSeries(revenues, MONTHS, { horizon: skipped + 3, spans }, pace);
  return forecasts.map((each, index) => ({
    id: each.id,
    forecast: asForecast(revenues[index] as MonthlyRevenue, each, next + skipped),
  }));
}

function asForecast(
  { currency, first, values }: MonthlyRevenue,
  { spans, method, coverage, error }: SeriesForecast,
  quarter: number,
): Forecast {
  const periods = spans.map(
    (span, index): PeriodForecast => ({ start: monthStart(quarter + (index % 3)), ...span }),
  );
  const from = Math.max(0, values.length - MOST_HISTORY);
  return {
    currency,
    quarter: periods[3] as PeriodForecast,
    months: periods.slice(0, 3),
    history: Array.from(values.subarray(from), (value, i) => ({
      start: monthStart(first + from + i),
      value,
    })),
    method,
    coverage,
    error,
  };
}

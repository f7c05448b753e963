import { forecastSeries, type SeriesForecast } from '@/models/forecast/forecast-series';
import { inferSeason } from '@/models/forecast/infer-season';
import { type Series, until, withoutGaps } from '@/models/forecast/series';
import type { Periods } from './date-periods';
import { isMissing, numberReader } from './numbers';
import { periodsOf } from './periods';
import { needColumns, type TextTable } from './read-table';
import { UsageError } from './usage-error';

/** The series of a file, all of them whole; periods without a value lie on a line between others. */
export type SeriesTable = { readonly periods: Periods; readonly series: readonly Series[] };

/** @throws UsageError naming file, line and column of what is not as it should be */
export function seriesOf(table: TextTable, path: string): SeriesTable {
  const rows = rowsOf(table, path);
  const names = rows.map(({ period }) => period);
  const periods = periodsOf(names);
  if (!periods) {
    const isNone = names.findIndex((name) => periodsOf([name]) === null);
    const [first = ''] = names;
    const odd = isNone < 0 ? names.findIndex((name) => periodsOf([first, name]) === null) : isNone;
    const at = odd < 0 ? names.length - 1 : odd;
    throw new UsageError(
      `${path}, line ${at + 2}, column “period”: “${names[at] ?? ''}” does not go with the other periods. Use whole numbers, or one kind of 2026-01-31, 2026-01, 2026-Q1, 2026-W05.`,
    );
  }
  const texts = rows.map(({ value }) => value);
  const read = numberReader(texts.filter((text) => !isMissing(text)));
  const byId = new Map<string, Map<number, number>>();
  rows.forEach(({ id }, index) => {
    const at = `${path}, line ${index + 2}`;
    if (id === '') throw new UsageError(`${at}, column “id”: empty. Every row needs an id.`);
    const values = byId.get(id) ?? new Map<number, number>();
    byId.set(id, values);
    const period = periods.numberOf(names[index] ?? '') as number;
    if (values.has(period)) {
      throw new UsageError(`${at}, column “period”: ${id} has ${names[index]} twice.`);
    }
    values.set(period, numberOf(texts[index] ?? '', read, at));
  });
  return { periods, series: [...byId].map(([id, values]) => asSeries(id, values)) };
}

/** The cells that count, whatever the case of their columns' names. */
function rowsOf(table: TextTable, path: string) {
  const named = (name: string) =>
    table.columns.find((column) => column.trim().toLowerCase() === name) ?? name;
  const [id, period, value] = [named('id'), named('period'), named('value')];
  needColumns(table, path, [id, period, value]);
  return table.rows.map((row) => ({
    id: row[id]?.trim() ?? '',
    period: row[period]?.trim() ?? '',
    value: row[value]?.trim() ?? '',
  }));
}

/** What is missing is a gap; anything else has to be a number. */
function numberOf(text: string, read: (text: string) => number, at: string): number {
  if (isMissing(text)) return Number.NaN;
  const value = read(text);
  if (!Number.isFinite(value)) {
    throw new UsageError(`${at}, column “value”: “${text}” is not a number.`);
  }
  return value;
}

function asSeries(id: string, values: ReadonlyMap<number, number>): Series {
  const known = [...values.keys()].sort((a, b) => a - b);
  const first = known[0] ?? 0;
  const length = (known.at(-1) ?? first) - first + 1;
  const all = Float64Array.from({ length }, (_, i) => values.get(first + i) ?? Number.NaN);
  return { id, first, values: all };
}

/** What was forecast of one series, beside what came, as far as the file knows. */
export type TableForecast = SeriesForecast & {
  /** Number of the first period that was forecast. */
  readonly next: number;
  readonly actual: Float64Array;
};

/**
 * Forecasts each series from its end, or from after its first `origin` periods: what comes later in
 * the file is not looked at.
 */
export async function forecastTable(
  { periods, series }: SeriesTable,
  horizon: number,
  origin: number | null,
): Promise<TableForecast[]> {
  const known = series.map((each) => {
    const past = until(each, Math.min(origin ?? Number.POSITIVE_INFINITY, each.values.length));
    return { ...past, values: withoutGaps(past.values) };
  });
  const season = periods.season ?? inferSeason(known);
  const spans = Array.from({ length: horizon }, (_, step) => ({ from: step, to: step + 1 }));
  const axis = { season, daysOf: periods.daysOf };
  const found = await forecastSeries(known, axis, { horizon, spans }, async () => undefined);
  return found.map((forecast, index) => {
    const past = known[index] as Series;
    const all = (series[index] as Series).values;
    return {
      ...forecast,
      next: past.first + past.values.length,
      actual: all.subarray(past.values.length, past.values.length + horizon),
    };
  });
}

/** How far off, and how often outside, by what came; null where nothing has come. */
export function measure(
  forecasts: readonly TableForecast[],
): { readonly wape: number; readonly coverage: number; readonly values: number } | null {
  let missed = 0;
  let total = 0;
  let held = 0;
  let values = 0;
  for (const { spans, actual } of forecasts) {
    actual.forEach((value, step) => {
      const said = spans[step];
      if (!said || Number.isNaN(value)) return;
      missed += Math.abs(value - said.value);
      total += Math.abs(value);
      values++;
      if (value >= said.low && value <= said.high) held++;
    });
  }
  if (values === 0) return null;
  return { wape: total > 0 ? missed / total : missed > 0 ? 1 : 0, coverage: held / values, values };
}

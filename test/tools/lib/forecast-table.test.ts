import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forecastTable, measure, seriesOf } from '@/tools/lib/forecast-table';
import { periodsOf } from '@/tools/lib/periods';
import { readTable } from '@/tools/lib/read-table';
import { UsageError } from '@/tools/lib/usage-error';

const tableOf = (lines: readonly string[]) => ({
  columns: ['id', 'period', 'value'],
  rows: lines.map((line) => {
    const [id = '', period = '', value = ''] = line.split(',');
    return { id, period, value };
  }),
});

describe('periods go on as the file numbers them', () => {
  it.each([
    [['7', '8', '9'], '10', null],
    [['2025-11', '2025-12'], '2026-01', 12],
    [['2025-Q3', '2025-Q4'], '2026-Q1', 4],
    [['2026-W52', '2026-W53'], '2027-W01', 52],
    [['2012-01-27', '2012-02-03'], '2012-02-10', 52],
    [['2026-02-27', '2026-02-28'], '2026-03-01', 7],
    [['2025-12-31', '2026-01-31'], '2026-02-28', 12],
    [['2025-11-01', '2025-12-01'], '2026-01-01', 12],
    [['2025-06-30', '2025-09-30'], '2025-12-31', 4],
    [['2024-01-01', '2025-01-01'], '2026-01-01', 1],
  ])('%j', (names, next, season) => {
    const periods = periodsOf(names);
    const last = periods?.numberOf(names.at(-1) ?? '') ?? Number.NaN;
    expect(periods?.nameOf(last + 1)).toBe(next);
    expect(periods?.season).toBe(season);
    expect(periods?.numberOf(next)).toBe(last + 1);
  });

  it.each([[['2026-13']], [['2026-02-30']], [['week 3']], [['2026-01', '7']], [['']]])(
    'refuses %j',
    (names) => {
      expect(periodsOf(names)).toBeNull();
    },
  );
});

describe('seriesOf', () => {
  it.each([
    [['a,1,5', 'a,2,five'], 'f.csv, line 3, column “value”: “five” is not a number.'],
    [['a,1,5', ',2,6'], 'f.csv, line 3, column “id”: empty. Every row needs an id.'],
    [['a,1,5', 'a,1,6'], 'f.csv, line 3, column “period”: a has 1 twice.'],
    [['a,1,5', 'a,May,6'], 'f.csv, line 3, column “period”: “May” does not go with'],
  ])('%j', (lines, words) => {
    expect(() => seriesOf(tableOf(lines), 'f.csv')).toThrow(UsageError);
    expect(() => seriesOf(tableOf(lines), 'f.csv')).toThrow(words);
  });

  it('names the column that is missing', () => {
    const table = { columns: ['id', 'week'], rows: [{ id: 'a', week: '1' }] };
    expect(() => seriesOf(table, 'f.csv')).toThrow('no column “period”');
  });

  it('puts rows in order and keeps gaps', () => {
    const { series } = seriesOf(tableOf(['a,4,4', 'a,1,1', 'a,2,']), 'f.csv');
    expect(series[0]?.first).toBe(1);
    expect([...(series[0]?.values ?? [])]).toEqual([1, Number.NaN, Number.NaN, 4]);
  });
});

describe('forecastTable', () => {
  it('does not look beyond the origin', async () => {
    const lines = Array.from({ length: 30 }, (_, i) => `a,${i + 1},${100 + (i % 4) * 10}`);
    const odd = lines.map((line, i) => (i < 24 ? line : `a,${i + 1},${i * 1e6}`));
    const spans = async (of: readonly string[]) =>
      (await forecastTable(seriesOf(tableOf(of), 'f.csv'), 4, 24)).map((each) => each.spans);
    expect(await spans(odd)).toEqual(await spans(lines));
  });

  it('says nothing of errors where nothing came', async () => {
    const found = await forecastTable(seriesOf(tableOf(['a,1,5', 'a,2,6']), 'f.csv'), 2, null);
    expect(measure(found)).toBeNull();
    expect(found[0]?.next).toBe(3);
  });

  const FILE = '../shared/data/forecast/weekly_outlet_sales.csv';
  it.skipIf(!existsSync(FILE)).each([104, 117])(
    'reaches the bars on the public file after week %d',
    async (origin) => {
      const found = await forecastTable(seriesOf(readTable(FILE), FILE), 13, origin);
      const { wape = 1, coverage = 0 } = measure(found) ?? {};
      // Measured: .0308 and .844 after week 104, .0337 and .791 after week 117.
      expect(wape).toBeLessThanOrEqual(0.04);
      expect(coverage).toBeGreaterThanOrEqual(0.77);
      expect(coverage).toBeLessThanOrEqual(0.85);
    },
  );
});

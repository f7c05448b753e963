import { describe, expect, it } from 'vitest';
import { addMonths } from '@/lib/domain/time';
import { forecastPartners } from '@/models/forecast/forecast-partners';
import { unhurried } from '../helpers/world';
import { booked, historyOf, noise } from './world';

const NOW = Date.UTC(2026, 10, 21, 12);
const LAST = '2026-10';
const amounts = (name: string, level: number, count = 24) =>
  Array.from({ length: count }, (_, i) => Math.round(level * Math.exp(0.2 * noise(`${name}${i}`))));

const some = [
  booked('p1', LAST, amounts('a', 10_000)),
  booked('p2', LAST, amounts('b', 50_000), 'USD'),
  booked('p3', LAST, amounts('c', 2_000, 7)),
];

describe('forecastPartners', () => {
  it('is about the next quarter that has not begun, month by month, in the partner’s currency', async () => {
    const found = await forecastPartners(historyOf(...some), NOW, unhurried);
    expect([...found.keys()]).toEqual(['p1', 'p2', 'p3']);
    const { quarter, months, currency, history } = found.get('p2') ?? {};
    expect(currency).toBe('USD');
    expect(quarter?.start).toBe(Date.UTC(2027, 0, 1));
    expect(months?.map(({ start }) => start)).toEqual([0, 1, 2].map((m) => Date.UTC(2027, m, 1)));
    expect(quarter?.value).toBeCloseTo(
      months?.reduce((sum, { value }) => sum + value, 0) ?? Number.NaN,
      6,
    );
    expect(quarter?.value).toBeGreaterThan(110_000);
    expect(quarter?.value).toBeLessThan(190_000);
    expect(history).toHaveLength(24);
    expect(history?.at(-1)?.start).toBe(Date.UTC(2026, 9, 1));
  });

  it('sees nothing later than now: future revenue, the running month, rows that came later', async () => {
    const before = await forecastPartners(historyOf(...some), NOW, unhurried);
    const [row] = booked('p1', LAST, [1e9]);
    if (!row) throw new Error('no row');
    const planted = [
      { ...row, id: 'future', month: '2027-02' },
      { ...row, id: 'running', month: '2026-11' },
      { ...row, id: 'late', month: '2026-05', updatedAt: NOW + 1 },
    ];
    const after = await forecastPartners(historyOf(...some, planted), NOW, unhurried);
    expect([...after]).toEqual([...before]);
    const known = { ...row, id: 'known', updatedAt: NOW };
    expect([...(await forecastPartners(historyOf(...some, [known]), NOW, unhurried))]).not.toEqual([
      ...before,
    ]);
  });

  it('never adds two currencies: the one with most months of the last year counts', async () => {
    const old = booked('p1', addMonths(LAST, -12), amounts('old', 10_000), 'GBP');
    const now = booked('p1', LAST, amounts('now', 700, 6), 'EUR');
    const found = (await forecastPartners(historyOf(old, now), NOW, unhurried)).get('p1');
    expect(found?.currency).toBe('EUR');
    expect(found?.history.every(({ value }) => value < 2_000)).toBe(true);
  });

  it('takes a month without a row for a month without revenue', async () => {
    const rows = booked('p1', '2026-04', amounts('gone', 10_000));
    const other = booked('p2', LAST, amounts('stays', 10_000));
    const found = (await forecastPartners(historyOf(rows, other), NOW, unhurried)).get('p1');
    expect(found?.history.slice(-6).map(({ value }) => value)).toEqual([0, 0, 0, 0, 0, 0]);
    expect(found?.quarter.value).toBeLessThan(10_000);
  });

  it('says nothing without revenue, and nothing from books that ended long ago', async () => {
    expect((await forecastPartners(historyOf(), NOW, unhurried)).size).toBe(0);
    const old = booked('p1', '2024-10', amounts('old', 10_000));
    expect((await forecastPartners(historyOf(old), NOW, unhurried)).size).toBe(0);
  });

  it('does not hang on the order of rows', async () => {
    const rows = some.flat();
    const [there, back] = await Promise.all([
      forecastPartners(historyOf(rows), NOW, unhurried),
      forecastPartners(historyOf([...rows].reverse()), NOW, unhurried),
    ]);
    for (const id of ['p1', 'p2', 'p3']) {
      expect(back.get(id)?.quarter.value).toBeCloseTo(there.get(id)?.quarter.value ?? 0, 6);
    }
  });
});

import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { Revenue } from '@/lib/domain/revenue';
import type { At } from '@/lib/domain/time';
import { monthNumber, monthStart } from './months';
import type { Series } from './series';

/** Monthly revenue of one partner in one currency, from its first booked month to the last of all. */
export type MonthlyRevenue = Series & { readonly currency: string };

/** Months looked back at most: older ones tell of another company. */
const MOST_MONTHS = 60;

/** Work of one row, in multiply-adds. */
const ROW_WORK = 1_000;

type Booked = { readonly month: number; readonly amount: number };

/**
 * Each partner's monthly revenue as it was known at `now`: months that are over, in rows that were
 * there. A month without a row has none, up to the last month that finance has booked for anyone.
 * Of several currencies the one with most booked months in the last year counts, since amounts in
 * two currencies cannot be added.
 *
 * @returns none for partners without revenue
 */
export async function monthlyRevenue(
  { revenues }: Pick<History, 'revenues'>,
  now: At,
  pace: Pace,
): Promise<MonthlyRevenue[]> {
  const ends = new Map<string, number | null>();
  const numberOf = ({ month }: Revenue): number | null => {
    const known = ends.get(month);
    if (known !== undefined) return known;
    const number = monthNumber(month);
    const over = monthStart(number + 1) <= now ? number : null;
    ends.set(month, over);
    return over;
  };
  const booked = new Map<Id, Map<string, Booked[]>>();
  let last = Number.NEGATIVE_INFINITY;
  for (const row of revenues) {
    await pace(ROW_WORK);
    const month = row.updatedAt <= now ? numberOf(row) : null;
    if (month === null || !Number.isFinite(row.amount.amount)) continue;
    last = Math.max(last, month);
    const currencies = booked.get(row.partnerId) ?? new Map<string, Booked[]>();
    booked.set(row.partnerId, currencies);
    const list = currencies.get(row.amount.currency);
    const entry = { month, amount: row.amount.amount };
    if (list) list.push(entry);
    else currencies.set(row.amount.currency, [entry]);
  }
  return [...booked].map(([id, currencies]) => seriesOf(id, currencies, last));
}

function seriesOf(
  id: Id,
  currencies: ReadonlyMap<string, readonly Booked[]>,
  last: number,
): MonthlyRevenue {
  const [currency, rows] = mainOf(currencies, last);
  const earliest = rows.reduce((least, { month }) => Math.min(least, month), last);
  const first = Math.max(earliest, last - MOST_MONTHS + 1);
  const values = new Float64Array(last - first + 1);
  for (const { month, amount } of rows) {
    if (month >= first) values[month - first] = (values[month - first] as number) + amount;
  }
  return { id, currency, first, values };
}

/** Most rows in the last year counts, then most rows ever; of equals the first in the alphabet. */
function mainOf(
  currencies: ReadonlyMap<string, readonly Booked[]>,
  last: number,
): readonly [string, readonly Booked[]] {
  const ranked = [...currencies].map(([currency, rows]) => {
    const recent = rows.filter(({ month }) => month > last - 12).length;
    return { currency, rows, recent };
  });
  ranked.sort(
    (a, b) =>
      b.recent - a.recent || b.rows.length - a.rows.length || (a.currency < b.currency ? -1 : 1),
  );
  const best = ranked[0];
  if (!best) throw new RangeError('a partner without revenue');
  return [best.currency, best.rows];
}

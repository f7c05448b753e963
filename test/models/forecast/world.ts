import type { History } from '@/lib/domain/history';
import type { Revenue } from '@/lib/domain/revenue';
import { addMonths, type Month } from '@/lib/domain/time';
import type { Series } from '@/models/forecast/series';
import { hashShare } from '@/models/stats/hash-share';

/** About standard normal, always the same for the same name. */
export const noise = (name: string): number =>
  [...'abcdefghijkl'].reduce((sum, part) => sum + hashShare(`${name} ${part}`), -6);

export const series = (values: readonly number[], id = 's'): Series => ({
  id,
  first: 0,
  values: Float64Array.from(values),
});

/** Revenue rows of a partner, one a month, the last in `last`. */
export const booked = (
  partnerId: string,
  last: Month,
  amounts: readonly number[],
  currency = 'EUR',
): Revenue[] =>
  amounts.map((amount, i) => ({
    id: `${partnerId}/${currency}/${i}`,
    partnerId,
    month: addMonths(last, i + 1 - amounts.length),
    amount: { amount, currency },
    sourceId: 'test',
    updatedAt: 0,
  }));

export const historyOf = (...revenues: readonly (readonly Revenue[])[]): History => ({
  partners: [],
  accounts: [],
  deals: [],
  registrations: [],
  engagements: [],
  costs: [],
  revenues: revenues.flat(),
});

import { expect, it } from 'vitest';
import { guessCurrency } from '@/lib/unify/guess-currency';

const table = (column: string, ...cells: unknown[]) => ({
  columns: ['id', column],
  rows: cells.map((cell, id) => ({ id: String(id), [column]: cell })),
});

it.each([
  ['a heading in brackets', table('Amount (CHF)', '5 €'), 'CHF'],
  ['a heading in words', table('Umsatz in EUR', '5'), 'EUR'],
  ['a sign in a heading', table('Betrag €', '5'), 'EUR'],
  ['most of the cells', table('amount', '5 €', '$7', '9 €'), 'EUR'],
  ['a column of codes', table('currency', 'GBP', 'GBP', 'USD'), 'GBP'],
  ['nothing', table('amount', '5', 7, null), null],
  ['words that only look like codes', table('name', 'all', 'TOP DEAL', 'top 10', 'all 5'), null],
  ['a heading that only looks like a code', table('Deal VIP', '5'), null],
])('is told by %s', (_what, sample, currency) => {
  expect(guessCurrency(sample)).toBe(currency);
});

import { expect, it } from 'vitest';
import { localCurrency, localDateOrder } from '@/lib/platform/local-habits';

it.each([
  ['en-US', 'USD', 'mdy'],
  ['en', 'USD', 'mdy'],
  ['en-GB', 'GBP', 'dmy'],
  ['de', 'EUR', 'dmy'],
  ['de-CH', 'CHF', 'dmy'],
  ['fr', 'EUR', 'dmy'],
  ['ja', 'JPY', 'dmy'],
  ['sr-Latn-XK', 'USD', 'dmy'],
])('people of %s count in %s and write %s', (locale, currency, order) => {
  expect([localCurrency(locale), localDateOrder(locale)]).toEqual([currency, order]);
});

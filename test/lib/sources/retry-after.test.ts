import { expect, it } from 'vitest';
import { retryAfterMs } from '@/lib/sources/retry-after';

const NOW = Date.UTC(2026, 10, 21, 12);

it.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['999999999', 3_600_000],
  ['Sat, 21 Nov 2026 12:00:30 GMT', 30_000],
  ['Sat, 21 Nov 2026 11:00:00 GMT', 0],
  ['soon', null],
  ['', null],
  [null, null],
])('waits as %s says, but not for ever', (header, wait) => {
  expect(retryAfterMs(header, NOW)).toBe(wait);
});

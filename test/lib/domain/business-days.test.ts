import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addBusinessDays } from '@/lib/domain/business-days';
import { DAY } from '@/lib/domain/time';

const moment = (text: string): number => Date.parse(text);
const ending = (from: string, count: number): string =>
  new Date(addBusinessDays(moment(from), count)).toISOString().slice(0, 16);

describe('business days after a moment', () => {
  // 15 June 2026 is a Monday.
  it.each([
    ['within a week', '2026-06-15T12:00Z', 3, '2026-06-18T12:00'],
    ['over a weekend', '2026-06-18T12:00Z', 2, '2026-06-22T12:00'],
    ['from a Friday', '2026-06-19T18:30Z', 1, '2026-06-22T18:30'],
    ['the last moment of a Friday', '2026-06-19T23:59:59.999Z', 1, '2026-06-22T23:59'],
    ['from a Saturday', '2026-06-20T09:00Z', 1, '2026-06-23T00:00'],
    ['from a Sunday night', '2026-06-21T23:59Z', 1, '2026-06-23T00:00'],
    ['none from a Sunday: its week begins on Monday', '2026-06-21T23:59Z', 0, '2026-06-22T00:00'],
    ['none from a Monday', '2026-06-15T00:00Z', 0, '2026-06-15T00:00'],
    ['a whole week', '2026-06-17T08:00Z', 5, '2026-06-24T08:00'],
    ['two weeks from a weekend', '2026-06-20T08:00Z', 10, '2026-07-06T00:00'],
    ['over New Year, which counts as any day', '2026-12-31T10:00Z', 1, '2027-01-01T10:00'],
    ['over a leap day', '2028-02-28T10:00Z', 2, '2028-03-01T10:00'],
    ['before 1970', '1969-12-26T10:00Z', 1, '1969-12-29T10:00'],
  ])('%s', (_, from, count, to) => {
    expect(ending(from, count)).toBe(to);
  });

  it('are days of UTC, wherever the reader is: there a Friday evening may be Saturday', () => {
    expect(ending('2026-06-19T22:00-10:00', 1)).toBe('2026-06-23T00:00');
    expect(ending('2026-06-20T08:00+10:00', 1)).toBe('2026-06-22T22:00');
  });

  const at = fc.integer({ min: moment('1960-01-01'), max: moment('2100-01-01') });
  const count = fc.integer({ min: 0, max: 400 });
  const isWeekend = (each: number): boolean => [0, 6].includes(new Date(each).getUTCDay());

  it('law: never end on a weekend, and add up', () => {
    fc.assert(
      fc.property(at, count, count, (from, first, second) => {
        const end = addBusinessDays(from, first);
        expect(isWeekend(end)).toBe(false);
        expect(addBusinessDays(end, second)).toBe(addBusinessDays(from, first + second));
      }),
      { seed: 5 },
    );
  });

  it('law: as many as there are from Monday to Friday in between, and later stays later', () => {
    fc.assert(
      fc.property(at, fc.integer({ min: 0, max: 40 }), fc.nat(5 * DAY), (from, days, gap) => {
        const start = addBusinessDays(from, 0);
        const end = addBusinessDays(from, days);
        let counted = 0;
        for (let each = start; each < end; each += DAY) counted += isWeekend(each) ? 0 : 1;
        expect(counted).toBe(days);
        expect(addBusinessDays(from + gap, days)).toBeGreaterThanOrEqual(end);
      }),
      { seed: 6 },
    );
  });
});

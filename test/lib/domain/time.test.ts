import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addQuarters,
  calendarDaysUntil,
  DAY,
  daysBetween,
  monthOf,
  monthsBefore,
  startOfMonth,
  startOfQuarter,
} from '@/lib/domain/time';

const at = (text: string): number => Date.parse(text);
const moments = fc.integer({ min: at('1990-01-01'), max: at('2060-01-01') });

describe('days', () => {
  it.each([
    ['2026-03-01T23:59Z', '2026-03-02T00:01Z', 0, 1],
    ['2026-03-01T00:00Z', '2026-03-02T00:00Z', 1, 1],
    ['2026-03-02T00:01Z', '2026-03-01T23:59Z', -1, -1],
    ['2026-03-02T12:00Z', '2026-03-02T11:00Z', -1, 0],
  ])('from %s to %s: %d whole ones, %d as a person counts dates', (from, to, whole, dates) => {
    expect(daysBetween(at(from), at(to))).toBe(whole);
    expect(calendarDaysUntil(at(from), at(to))).toBe(dates);
  });
});

describe('months', () => {
  it.each([
    ['2026-01', -1, '2025-12'],
    ['2026-11', 2, '2027-01'],
    ['2026-06', -18, '2024-12'],
  ])('%s and %d months: %s', (month, count, other) => {
    expect(addMonths(month, count)).toBe(other);
  });

  it.each([
    ['2026-06-15T12:30Z', 6, '2025-12-15'],
    ['2026-01-31', 1, '2025-12-31'],
    // A month without that day: its last one, or the window would be shorter than the months say.
    ['2026-08-31', 6, '2026-02-28'],
    ['2024-08-30', 6, '2024-02-29'],
    ['2024-02-29', 12, '2023-02-28'],
  ])('%s less %d months: %s', (from, count, day) => {
    expect(monthsBefore(at(from), count)).toBe(at(day));
  });

  it('the same day of the month where there is one, the last of it elsewhere', () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 0, max: 120 }), (now, count) => {
        const then = monthsBefore(now, count);
        expect(monthOf(then)).toBe(addMonths(monthOf(now), -count));
        const isLast = monthOf(then + DAY) !== monthOf(then);
        const [day, today] = [new Date(then).getUTCDate(), new Date(now).getUTCDate()];
        expect(day === today || (isLast && day < today)).toBe(true);
      }),
    );
  });
});

describe('quarters', () => {
  it.each([
    ['2026-01-01T00:00Z', 0, '2026-01-01'],
    ['2026-03-31T23:59Z', 0, '2026-01-01'],
    ['2026-11-22', 1, '2027-01-01'],
    ['2026-02-01', -1, '2025-10-01'],
  ])('%s and %d quarters: from %s on', (from, count, start) => {
    expect(addQuarters(at(from), count)).toBe(at(start));
  });

  it('begin with the first of their three months', () => {
    fc.assert(
      fc.property(moments, (now) => {
        const start = startOfQuarter(now);
        expect(start).toBe(startOfMonth(monthOf(start)));
        expect(start <= now && now < addQuarters(now, 1)).toBe(true);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { climb, isAsked, lastDay } from '@/lib/domain/ladder';
import { DEFAULT_POLICY, LADDER_ROLES, LADDER_UNITS, type LadderStep } from '@/lib/domain/policy';
import { DAY, HOUR } from '@/lib/domain/time';

const moment = (text: string): number => Date.parse(text);
const FRIDAY = moment('2026-06-12T12:00Z');
const states = (now: number, steps = DEFAULT_POLICY.ladder) =>
  climb(steps, FRIDAY, now).map(({ state }) => state);

describe('the usual ladder', () => {
  it('is 48 hours, 48 hours and five business days, one after the other', () => {
    expect(climb(DEFAULT_POLICY.ladder, FRIDAY, FRIDAY).map(({ until }) => until)).toEqual([
      moment('2026-06-14T12:00Z'),
      moment('2026-06-16T12:00Z'),
      moment('2026-06-23T12:00Z'),
    ]);
  });

  it.each([
    ['before it began: clocks of two systems', '2026-06-12T11:00Z', ['now', 'next', 'next']],
    ['at its beginning', '2026-06-12T12:00Z', ['now', 'next', 'next']],
    ['a moment before the first end', '2026-06-14T11:59:59.999Z', ['now', 'next', 'next']],
    ['at the first end', '2026-06-14T12:00Z', ['over', 'now', 'next']],
    ['over the last weekend', '2026-06-21T12:00Z', ['over', 'over', 'now']],
    ['at the last end', '2026-06-23T12:00Z', ['over', 'over', 'late']],
    ['a year later', '2027-06-23T12:00Z', ['over', 'over', 'late']],
  ])('%s', (_, now, expected) => {
    expect(states(moment(now))).toEqual(expected);
  });
});

it('a policy without steps has none', () => {
  expect(states(FRIDAY, [])).toEqual([]);
});

it('an end at midnight names the day before it, and any other its own', () => {
  expect(lastDay(moment('2026-06-16'))).toBe(moment('2026-06-15'));
  expect(lastDay(moment('2026-06-16T00:00:00.001Z'))).toBe(moment('2026-06-16T00:00:00.001Z'));
});

describe('laws', () => {
  const step: fc.Arbitrary<LadderStep> = fc.record({
    who: fc.constantFrom(...LADDER_ROLES),
    person: fc.constant(null),
    within: fc.integer({ min: 1, max: 200 }),
    unit: fc.constantFrom(...LADDER_UNITS),
  });
  const steps = fc.array(step, { minLength: 1, maxLength: 10 });
  const gap = fc.integer({ min: -10 * DAY, max: 900 * DAY });

  it('exactly one step is asked, those before it are over, and each ends after the one before', () => {
    fc.assert(
      fc.property(steps, gap, (all, later) => {
        const rungs = climb(all, FRIDAY, FRIDAY + later);
        const asked = rungs.findIndex(isAsked);
        expect(rungs.filter(isAsked)).toHaveLength(1);
        expect(rungs.slice(0, asked).every(({ state }) => state === 'over')).toBe(true);
        for (const [index, { until }] of rungs.entries()) {
          expect(until).toBeGreaterThan(rungs[index - 1]?.until ?? FRIDAY);
        }
      }),
      { seed: 8 },
    );
  });

  it('as time goes by, it never goes down a step, and no end is moved', () => {
    fc.assert(
      fc.property(steps, gap, fc.nat(100 * DAY), (all, later, more) => {
        const before = climb(all, FRIDAY, FRIDAY + later);
        const after = climb(all, FRIDAY, FRIDAY + later + more);
        expect(after.findIndex(isAsked)).toBeGreaterThanOrEqual(before.findIndex(isAsked));
        expect(after.map(({ until }) => until)).toEqual(before.map(({ until }) => until));
      }),
      { seed: 9 },
    );
  });

  it('hours run on a weekend, business days do not', () => {
    const hours = climb([{ who: 'managers', person: null, within: 24, unit: 'hours' }], FRIDAY, 0);
    const days = climb(
      [{ who: 'managers', person: null, within: 1, unit: 'business-days' }],
      FRIDAY,
      0,
    );
    expect((days[0]?.until ?? 0) - (hours[0]?.until ?? 0)).toBe(48 * HOUR);
  });
});

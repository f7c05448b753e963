import { assert, constant, integer, oneof, property, record } from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CLOCK_STARTS, DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import type { RegistrationState } from '@/lib/domain/registration';
import {
  approvedAt,
  filedAt,
  isActive,
  plainEndOf,
  protectionDaysOf,
  windowOf,
} from '@/lib/domain/registration-window';
import { DAY } from '@/lib/domain/time';
import { daysAgo, eur, inDays, NOW, partner, registration } from '../insights/make';

const policy = (over: Partial<Policy>): Policy => ({ ...DEFAULT_POLICY, ...over });
const gold = new Map([['sample:p1', partner({ tier: ' gold ' })]]);
const open = (over = {}) =>
  registration({
    createdAt: daysAgo(40),
    submittedAt: daysAgo(30),
    decidedAt: daysAgo(10),
    expiresAt: null,
    ...over,
  });

describe('when the clock starts', () => {
  it.each([
    ['created', 40],
    ['submitted', 30],
    ['approved', 10],
  ] as const)('%s', (clockStart, days) => {
    expect(windowOf(open(), policy({ clockStart }))).toEqual({
      from: daysAgo(days),
      to: daysAgo(days) + 90 * DAY,
      assumed: true,
    });
  });

  it.each([
    ['approved', { decidedAt: null }, 30],
    ['approved', { decidedAt: null, submittedAt: null }, 40],
    ['submitted', { submittedAt: null }, 40],
  ] as const)('%s, where the source does not say when', (clockStart, over, days) => {
    expect(windowOf(open(over), policy({ clockStart })).from).toBe(daysAgo(days));
  });

  it('a stated end counts whatever the clock says', () => {
    const stated = open({ expiresAt: inDays(3), extendedAt: daysAgo(1) });
    expect(windowOf(stated, policy({ clockStart: 'created', protectionDays: 365 }))).toEqual({
      from: daysAgo(40),
      to: inDays(3),
      assumed: false,
    });
  });
});

describe('how long the window is', () => {
  const longer = (tier: string | null, from: number | null, days: number) => ({
    tier,
    from: from === null ? null : eur(from),
    days,
  });
  it.each([
    ['the tier', [longer('Gold', null, 180)], 180],
    ['another tier', [longer('Silver', null, 180)], 90],
    ['the amount, reached', [longer(null, 80_000, 120)], 120],
    ['the amount, just missed', [longer(null, 80_001, 120)], 90],
    ['tier and amount', [longer('GOLD', 50_000, 365)], 365],
    ['tier without the amount', [longer('Gold', 100_000, 365)], 90],
    ['the longest of several', [longer('Gold', null, 180), longer(null, 50_000, 150)], 180],
    ['one shorter than the usual', [longer('Gold', null, 30)], 90],
    [
      'another currency',
      [{ ...longer(null, null, 120), from: { amount: 1, currency: 'USD' } }],
      90,
    ],
  ])('%s', (_, longerProtection, days) => {
    expect(protectionDaysOf(open(), policy({ longerProtection }), gold)).toBe(days);
  });

  it('no tier counts for a partner that is not known, and no amount where none is stated', () => {
    const longerProtection = [longer('Gold', null, 180), longer(null, 1, 120)];
    const unknown = open({ amount: null });
    expect(protectionDaysOf(unknown, policy({ longerProtection }))).toBe(90);
  });
});

describe('one filed anew after it had ended', () => {
  const again = (before: RegistrationState, over = {}) =>
    open({
      submittedAt: daysAgo(200),
      decidedAt: daysAgo(190),
      stateHistory: [
        { state: 'submitted', at: daysAgo(200) },
        { state: 'approved', at: daysAgo(190) },
        { state: before, at: daysAgo(100) },
        { state: 'submitted', at: daysAgo(20) },
      ],
      ...over,
    });

  it.each(['expired', 'rejected', 'cancelled', 'approved'] as const)(
    'after %s it counts from then on',
    (before) => {
      expect(filedAt(again(before))).toBe(daysAgo(20));
    },
  );

  it.each(['returned', 'in-review'] as const)('after %s it keeps its place', (before) => {
    expect(filedAt(again(before))).toBe(daysAgo(200));
  });

  it('neither the old approval nor the old extension counts for it', () => {
    const extended = again('expired', { extendedAt: daysAgo(110) });
    expect(approvedAt(extended)).toBe(daysAgo(20));
    expect(windowOf(extended, DEFAULT_POLICY).to).toBe(daysAgo(20) + 90 * DAY);
    expect(windowOf(extended, policy({ clockStart: 'created' })).from).toBe(daysAgo(20));
  });

  it('a new approval does', () => {
    const { stateHistory = [] } = again('expired');
    const approved = [...stateHistory, { state: 'approved' as const, at: daysAgo(15) }];
    expect(approvedAt(again('expired', { stateHistory: approved }))).toBe(daysAgo(15));
    const decidedAt = daysAgo(14);
    expect(approvedAt(again('expired', { stateHistory: approved, decidedAt }))).toBe(decidedAt);
  });
});

describe('the extension in the window', () => {
  const end = daysAgo(10) + 90 * DAY;

  it('adds its days where it was asked for before the end', () => {
    const asked = open({ extensionRequestedAt: end - 1, extendedAt: end + 5 * DAY });
    expect(windowOf(asked, DEFAULT_POLICY).to).toBe(end + 30 * DAY);
    expect(plainEndOf(asked, DEFAULT_POLICY)).toBe(end);
  });

  it.each([
    ['asked at the end', { extensionRequestedAt: end, extendedAt: end }],
    ['asked, not granted', { extensionRequestedAt: end - DAY }],
    ['granted after the end, nobody says when it was asked for', { extendedAt: end + 1 }],
  ])('adds nothing: %s', (_, over) => {
    expect(windowOf(open(over), DEFAULT_POLICY).to).toBe(end);
  });

  it('is counted in an end that the source states', () => {
    const stated = open({ expiresAt: inDays(50), extendedAt: daysAgo(1) });
    expect(plainEndOf(stated, DEFAULT_POLICY)).toBe(inDays(20));
  });
});

describe('laws', () => {
  const moment = integer({ min: daysAgo(400), max: NOW });
  const maybe = oneof(constant(null), moment);
  const dates = record({
    createdAt: moment,
    submittedAt: maybe,
    decidedAt: maybe,
    extendedAt: maybe,
  });
  const settings = record({
    clockStart: oneof(...CLOCK_STARTS.map((start) => constant(start))),
    protectionDays: integer({ min: 1, max: 365 }),
    extensionDays: integer({ min: 0, max: 90 }),
  });

  it('no window is longer than its length and one extension, nor shorter than its length', () => {
    assert(
      property(dates, settings, (at, chosen) => {
        const { from, to } = windowOf(open(at), policy(chosen));
        const days = (to - from) / DAY;
        expect(days).toBeGreaterThanOrEqual(chosen.protectionDays);
        expect(days).toBeLessThanOrEqual(chosen.protectionDays + chosen.extensionDays);
      }),
    );
  });

  it('the last moment of the window is outside it', () => {
    assert(
      property(dates, settings, (at, chosen) => {
        const rules = policy(chosen);
        const { to } = windowOf(open(at), rules);
        expect(isActive(open(at), rules, to - 1)).toBe(true);
        expect(isActive(open(at), rules, to)).toBe(false);
      }),
    );
  });
});

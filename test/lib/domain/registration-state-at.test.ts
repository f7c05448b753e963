import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { Registration, RegistrationState } from '@/lib/domain/registration';
import { asKnownAt, stateAt } from '@/lib/domain/registration-state-at';
import { windowOf } from '@/lib/domain/registration-window';
import { daysAgo, inDays, NOW, partner, registration } from '../insights/make';

/** Submitted 30 days ago, decided 28 days ago, last changed yesterday. */
const known = (over: Partial<Registration> = {}) =>
  registration({ updatedAt: daysAgo(1), ...over });
const at = (moment: number, over: Partial<Registration> = {}) =>
  stateAt(known(over), DEFAULT_POLICY, moment);

describe('now', () => {
  it.each<[string, Partial<Registration>, RegistrationState]>([
    ['approved, in its window', {}, 'approved'],
    ['approved, run out, whatever the source says', { expiresAt: NOW }, 'expired'],
    ['converted, run out', { state: 'converted', expiresAt: daysAgo(1) }, 'expired'],
    ['run out by the length of the policy', { expiresAt: null, decidedAt: daysAgo(90) }, 'expired'],
    ['won, with a window long over', { state: 'won', expiresAt: daysAgo(9) }, 'won'],
    ['expired early, as the source says', { state: 'expired', expiresAt: inDays(9) }, 'expired'],
    ['still waiting', { state: 'in-review', expiresAt: daysAgo(1) }, 'in-review'],
  ])('%s', (_, over, state) => {
    expect(at(NOW, over)).toBe(state);
  });

  it('counts the window of its partner’s tier', () => {
    const policy = {
      ...DEFAULT_POLICY,
      longerProtection: [{ tier: 'Gold', from: null, days: 180 }],
    };
    const old = known({ expiresAt: null, decidedAt: daysAgo(100) });
    const partners = new Map([['sample:p1', partner({ tier: 'Gold' })]]);
    expect(stateAt(old, policy, NOW)).toBe('expired');
    expect(stateAt(old, policy, NOW, partners)).toBe('approved');
  });
});

describe('in the past, where the source keeps only the last state', () => {
  it.each<[number, RegistrationState, RegistrationState]>([
    [31, 'won', 'draft'],
    [30, 'won', 'submitted'],
    [28, 'won', 'approved'],
    [2, 'won', 'approved'],
    [1, 'won', 'won'],
    [28, 'expired', 'approved'],
    [28, 'rejected', 'rejected'],
    [29, 'rejected', 'submitted'],
    [28, 'withdrawn', 'withdrawn'],
  ])('%d days ago, of one that is %s now: %s', (days, state, then) => {
    expect(at(daysAgo(days), { state })).toBe(then);
  });

  it('without the date of the decision, it counts from the filing', () => {
    expect(at(daysAgo(30), { decidedAt: null })).toBe('approved');
    expect(at(daysAgo(30), { decidedAt: null, state: 'in-review' })).toBe('in-review');
  });
});

describe('in the past, by its history', () => {
  const stateHistory: Registration['stateHistory'] = [
    { state: 'submitted', at: daysAgo(300) },
    { state: 'approved', at: daysAgo(290) },
    { state: 'submitted', at: daysAgo(60) },
    { state: 'approved', at: daysAgo(50) },
  ];
  const twice = { stateHistory, submittedAt: daysAgo(60), decidedAt: daysAgo(50) };
  it.each<[number, RegistrationState]>([
    [301, 'draft'],
    [295, 'submitted'],
    [290, 'approved'],
    [201, 'approved'],
    [200, 'expired'],
    [55, 'submitted'],
    [40, 'approved'],
  ])('%d days ago: %s', (days, then) => {
    expect(at(daysAgo(days), { ...twice, expiresAt: inDays(40) })).toBe(then);
  });

  it('an extension that came later does not count yet', () => {
    const extended = known({ extendedAt: daysAgo(2), expiresAt: inDays(20) });
    const before = asKnownAt(extended, DEFAULT_POLICY, daysAgo(3));
    expect(before.extendedAt).toBeNull();
    expect(windowOf(before, DEFAULT_POLICY).to).toBe(daysAgo(10));
  });

  it('nothing that came later is in it', () => {
    const later = known({ extensionRequestedAt: daysAgo(2), stateHistory });
    const before = asKnownAt(later, DEFAULT_POLICY, daysAgo(100));
    expect(before).not.toHaveProperty('extensionRequestedAt');
    expect(before.decidedAt).toBeNull();
    expect(before.stateHistory).toHaveLength(2);
  });
});

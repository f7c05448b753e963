import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { reminderDue, reviewDueAt } from '@/lib/domain/registration-clocks';
import { DAY } from '@/lib/domain/time';
import { daysAgo, inDays, NOW, registration } from '../insights/make';

const HOUR = DAY / 24;
const due = (over = {}) => reviewDueAt(registration(over), DEFAULT_POLICY);

describe('until when it is to be decided', () => {
  it.each([
    ['submitted', { state: 'submitted' }, daysAgo(28)],
    ['in review', { state: 'in-review' }, daysAgo(28)],
    ['never submitted as far as is known', { state: 'submitted', submittedAt: null }, daysAgo(28)],
    ['returned: it waits for its partner', { state: 'returned' }, null],
    ['decided', { state: 'approved' }, null],
    ['a draft', { state: 'draft' }, null],
  ])('%s', (_, over, at) => {
    expect(due(over)).toBe(at);
  });

  it('starts anew with each submission', () => {
    const stateHistory = [
      { state: 'submitted', at: daysAgo(30) },
      { state: 'returned', at: daysAgo(29) },
      { state: 'submitted', at: daysAgo(3) },
    ];
    expect(due({ state: 'submitted', stateHistory })).toBe(daysAgo(3) + 48 * HOUR);
  });
});

describe('the reminder that is due', () => {
  it.each([
    [31, null],
    [30, 30],
    [15, 30],
    [14, 14],
    [7, 7],
    [0.1, 7],
    [0, null],
    [-5, null],
  ])('%d days before the end: %s', (days, expected) => {
    expect(reminderDue(registration({ expiresAt: inDays(days) }), DEFAULT_POLICY, NOW)).toBe(
      expected,
    );
  });

  it('is none where the policy has none', () => {
    const policy = { ...DEFAULT_POLICY, reminderDays: [] };
    expect(reminderDue(registration({ expiresAt: inDays(1) }), policy, NOW)).toBeNull();
  });
});

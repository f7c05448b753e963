import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import type { Registration, RegistrationState } from '@/lib/domain/registration';
import { appealsOf, mayAppeal, onAppealSince, rejectedAt } from '@/lib/domain/registration-appeal';
import { happen, permit } from '@/lib/domain/registration-event';
import { daysAgo, NOW, registration } from '../insights/make';

/** In these states since so many days ago; the last one is the present one. */
function lived(...steps: readonly (readonly [RegistrationState, number])[]): Registration {
  const stateHistory = steps.map(([state, days]) => ({ state, at: daysAgo(days) }));
  return registration({
    state: steps.at(-1)?.[0] ?? 'draft',
    createdAt: daysAgo(40),
    submittedAt: daysAgo(steps[0]?.[1] ?? 40),
    decidedAt: null,
    expiresAt: null,
    stateHistory,
  });
}
const once = lived(['submitted', 30], ['rejected', 28]);
const twice = lived(['submitted', 30], ['rejected', 28], ['in-review', 20], ['rejected', 15]);

describe('an appeal', () => {
  it('is open after the first rejection, and used after the second', () => {
    expect(mayAppeal(once, DEFAULT_POLICY)).toBe(true);
    expect(mayAppeal(twice, DEFAULT_POLICY)).toBe(false);
    expect(mayAppeal(twice, { ...DEFAULT_POLICY, appeals: 2 })).toBe(true);
    expect(mayAppeal(once, { ...DEFAULT_POLICY, appeals: 0 })).toBe(false);
  });

  it('is under way while it is in review again, and not once it was returned or decided', () => {
    const back = lived(['submitted', 30], ['rejected', 28], ['in-review', 20]);
    expect(onAppealSince(back)).toBe(daysAgo(20));
    expect(mayAppeal(back, DEFAULT_POLICY)).toBe(false);
    expect(onAppealSince(twice)).toBeNull();
    expect(onAppealSince(lived(['submitted', 30], ['in-review', 29]))).toBeNull();
    const reviewed = lived(['submitted', 30], ['approved', 28], ['in-review', 20]);
    expect(onAppealSince(reviewed)).toBeNull();
  });

  it('belongs to its filing: one filed anew is judged anew', () => {
    const anew = lived(
      ['submitted', 90],
      ['rejected', 80],
      ['in-review', 70],
      ['rejected', 60],
      ['submitted', 50],
      ['rejected', 40],
    );
    expect(appealsOf(anew)).toEqual([]);
    expect(rejectedAt(anew)).toBe(daysAgo(40));
    expect(mayAppeal(anew, DEFAULT_POLICY)).toBe(true);
  });

  it('without a history it is open, and dated by the decision where that is known', () => {
    const plain = registration({ state: 'rejected', decidedAt: daysAgo(3) });
    expect(mayAppeal(plain, DEFAULT_POLICY)).toBe(true);
    expect(rejectedAt(plain)).toBe(daysAgo(3));
    expect(rejectedAt({ ...plain, decidedAt: null })).toBeNull();
  });

  it('sets a rejection back to review as often as the policy allows; an approval always', () => {
    expect(permit(once, 'revert', DEFAULT_POLICY, NOW)).toEqual({ ok: true, value: 'in-review' });
    expect(permit(twice, 'revert', DEFAULT_POLICY, NOW)).toMatchObject({
      problem: { text: { key: 'lifeAppealsUsed', count: 1 } },
    });
    const approved = lived(['submitted', 3], ['approved', 2]);
    const never = { ...DEFAULT_POLICY, appeals: 0 };
    expect(permit(approved, 'revert', never, NOW).ok).toBe(true);
  });

  it('keeps the place in the race', () => {
    const back = happen(once, 'revert', DEFAULT_POLICY, NOW);
    expect(back.ok && back.value.submittedAt).toBe(once.submittedAt);
    expect(back.ok && onAppealSince(back.value)).toBe(NOW);
  });
});

import { describe, expect, it } from 'vitest';
import { sayCount } from '@/lib/domain/text';
import { daysAgo, registration } from '../make';
import { findBy, pending, policy, says, youngPage } from './make';

const rule = 'review-overdue';
const since = (days: number, over = {}) =>
  youngPage({
    registrations: [pending({ submittedAt: daysAgo(days), createdAt: daysAgo(days), ...over })],
  });

describe('review-overdue', () => {
  it('warns when the promised hours have passed, and names who decides', () => {
    const [conflict] = findBy(rule, since(3));
    expect(conflict).toMatchObject({ code: 'C40', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactFiled', { date: daysAgo(3) })).toBe(true);
  });

  it('waits exactly as long as the policy promises', () => {
    expect(findBy(rule, since(2))).toEqual([]);
    expect(findBy(rule, since(2), policy({ reviewHours: 47 }))).toHaveLength(1);
  });

  it('says hours where the programme promises less than a day, never “0 days”', () => {
    const [conflict] = findBy(rule, since(0.5), policy({ reviewHours: 8 }));
    expect(conflict?.title).toEqual(sayCount('conflictReviewOverdueHours', 12, 'Northwind'));
    const [later] = findBy(rule, since(1), policy({ reviewHours: 8 }));
    expect(later?.title).toEqual(sayCount('conflictReviewOverdueTitle', 1, 'Northwind'));
  });

  it('counts anew from when it came back after it had been returned', () => {
    const history = (back: number) => [
      { state: 'submitted' as const, at: daysAgo(9) },
      { state: 'returned' as const, at: daysAgo(8) },
      { state: 'in-review' as const, at: daysAgo(back) },
    ];
    expect(findBy(rule, since(9, { state: 'in-review', stateHistory: history(1) }))).toEqual([]);
    expect(findBy(rule, since(9, { state: 'in-review', stateHistory: history(5) }))).toHaveLength(
      1,
    );
  });

  it('is silent while the partner has to answer, and after the decision', () => {
    expect(findBy(rule, since(9, { state: 'returned' }))).toEqual([]);
    expect(
      findBy(rule, youngPage({ registrations: [registration({ dealId: 'sample:d1' })] })),
    ).toEqual([]);
  });
});

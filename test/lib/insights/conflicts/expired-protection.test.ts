import { describe, expect, it } from 'vitest';
import { daysAgo, inDays, registration } from '../make';
import { find, pending, rivalClaim, says, summaryOf, youngPage } from './make';

const rule = 'expired-protection';
const ended = (over = {}) =>
  registration({
    dealId: 'sample:d1',
    decidedAt: daysAgo(120),
    submittedAt: daysAgo(122),
    createdAt: daysAgo(122),
    expiresAt: daysAgo(10),
    ...over,
  });
const filed = (days: number, over = {}) =>
  rivalClaim({
    state: 'submitted',
    decidedAt: null,
    expiresAt: null,
    submittedAt: daysAgo(days),
    createdAt: daysAgo(days),
    ...over,
  });
const shown = (...registrations: ReturnType<typeof registration>[]) =>
  summaryOf(youngPage({ registrations })).filter((each) => !each.startsWith('review-overdue'));

describe('expired-protection', () => {
  it('warns of a claim filed after one’s own had run out, in the place of the race', () => {
    const registrations = [ended(), filed(1)];
    expect(shown(...registrations)).toEqual([`${rule} warn`]);
    const [conflict] = find(youngPage({ registrations }));
    expect(conflict).toMatchObject({ code: 'C27', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactYoursEnded', { date: daysAgo(10) })).toBe(true);
  });

  it('warns though the registration was filed again, later', () => {
    expect(shown(ended({ state: 'expired' }), filed(2), pending({ id: 'sample:r3' }))).toEqual([
      `${rule} warn`,
    ]);
  });

  it.each([
    ['the rival filed before the end', [ended(), filed(20)], 'competing-registration warn'],
    [
      'one’s own was filed again first',
      [
        ended(),
        pending({ id: 'sample:r3', submittedAt: daysAgo(5), createdAt: daysAgo(5) }),
        filed(1),
      ],
      'competing-registration warn',
    ],
    [
      'one’s own never was approved',
      [ended({ state: 'rejected' }), filed(1)],
      'competing-registration warn',
    ],
    [
      'the rival’s is approved',
      [
        ended(),
        rivalClaim({ submittedAt: daysAgo(5), decidedAt: daysAgo(4), expiresAt: inDays(80) }),
      ],
      'claimed-by-other block',
    ],
  ])('leaves it to another rule where %s', (_case, registrations, expected) => {
    expect(shown(...registrations)).toEqual([expected]);
  });

  it('is silent where nobody filed, or one’s own protection holds', () => {
    expect(shown(ended())).toEqual([]);
    expect(
      shown(ended(), registration({ id: 'sample:r3', dealId: 'sample:d1' }), filed(1)),
    ).toEqual([]);
  });
});

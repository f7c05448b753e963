import { describe, expect, it } from 'vitest';
import { matchSubject } from '@/lib/domain/feedback';
import { account, daysAgo, feedback } from '../make';
import { find, findBy, page, rivalClaim, says, summaryOf } from './make';

const rule = 'corporate-family';
const child = (over = {}) => account({ id: 'sample:a2', name: 'Fabrikam', domains: [], ...over });
const claimOn = (over = {}) =>
  rivalClaim({ accountId: 'sample:a2', customerName: 'Fabrikam', ...over });
const family = (own = {}, theirs = {}, claim = {}) =>
  page({
    account: account(own),
    similarAccounts: [child(theirs)],
    registrations: [claimOn(claim)],
  });

describe('corporate-family', () => {
  it('warns of an approved claim on a subsidiary, and says what ties the two', () => {
    const [conflict] = findBy(rule, family({}, { parentId: 'sample:a1' }));
    expect(conflict).toMatchObject({
      id: 'corporate-family:sample:d1:sample:r2',
      code: 'C06',
      severity: 'warn',
      contact: 'Ann Approver',
    });
    expect(says(conflict, 'conflictCorporateFamilyTitle', 'Fabrikam')).toBe(true);
    expect(conflict?.evidence[0]?.key).toBe('matchFamilyParent');
  });

  it.each([
    ['the parent', { parentId: 'sample:a2' }, {}],
    ['a sister', { parentId: 'sample:a9' }, { parentId: 'sample:a9' }],
    ['one group’s number', { groupDuns: '150483782' }, { groupDuns: '150483782' }],
    ['the head of the group by its number', { groupDuns: '15-048-3782' }, { duns: '150483782' }],
    ['one LEI', { lei: '5493001KJTIIGC8Y1R12' }, { lei: '5493 001kjtiigc8y1r12' }],
  ])('knows %s', (_case, own, theirs) => {
    expect(findBy(rule, family(own, theirs))).toHaveLength(1);
  });

  it('knows a name that says whose company it is, whatever else is kept of families', () => {
    const name = 'Fabrikam, a Northwind company';
    const named = family({ domains: [] }, { name }, { customerName: name });
    expect(says(findBy(rule, named)[0], 'matchFamilyNamed', 'northwind')).toBe(true);
  });

  it.each([
    ['nothing ties them', {}, {}],
    ['parents differ', { parentId: 'sample:a8' }, { parentId: 'sample:a9' }],
    ['LEIs differ', { lei: '5493001KJTIIGC8Y1R12' }, { lei: '5493001KJTIIGC8Y1R13' }],
    ['numbers differ', { groupDuns: '150483782' }, { groupDuns: '150483783' }],
  ])('is silent where %s', (_case, own, theirs) => {
    expect(find(family(own, theirs))).toEqual([]);
  });

  it('is good to know while the claim waits', () => {
    const waiting = { state: 'submitted' as const, decidedAt: null, submittedAt: daysAgo(1) };
    expect(summaryOf(family({}, { parentId: 'sample:a1' }, waiting))).toEqual([`${rule} info`]);
  });

  it('does not block on a subsidiary of the same name and domain, which is a company of its own', () => {
    const twin = { name: 'Northwind GmbH', domains: ['northwind.example'], parentId: 'sample:a1' };
    expect(summaryOf(family({}, twin))).toEqual([`${rule} warn`]);
  });

  it('keeps to what a person said of the two', () => {
    const subject = matchSubject('sample:a1', 'sample:a2');
    const said = (verdict: 'same' | 'not-same') =>
      summaryOf({
        ...family({}, { parentId: 'sample:a1' }),
        feedback: [feedback(subject, { kind: 'match', verdict })],
      });
    expect(said('not-same')).toEqual([]);
    expect(said('same')).toEqual(['claimed-by-other block']);
  });
});

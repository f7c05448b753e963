import { describe, expect, it } from 'vitest';
import { daysAgo, deal } from '../make';
import { findBy, pending, policy, rivalClaim, says, youngPage } from './make';

const rule = 'approver-interest';
const direct = (ownerName: string | null, over = {}) =>
  deal({ id: 'sample:d2', name: 'Northwind direct', partners: [], ownerName, ...over });
const beside = (other: ReturnType<typeof deal>, own = {}) =>
  youngPage({ deals: [deal(), other], registrations: [pending(own)] });

describe('approver-interest', () => {
  it('warns where the approver owns a direct deal here, and names the adjudicator', () => {
    const judged = policy({ adjudicator: 'Sam Desk' });
    const [conflict] = findBy(rule, beside(direct('ann approver ')), judged);
    expect(conflict).toMatchObject({ code: 'C39', severity: 'warn', contact: 'Sam Desk' });
    expect(says(conflict, 'conflictFactOwnsDeal', 'Ann Approver', 'Northwind direct')).toBe(true);
  });

  it('names who looks after the partner where nobody adjudicates, but never the approver', () => {
    const [conflict] = findBy(rule, beside(direct('Ann Approver')));
    expect(conflict?.contact).toBe('Dana Ruiz');
    const own = findBy(rule, beside(direct('Dana Ruiz'), { approverName: 'Dana Ruiz' }));
    expect(own).toMatchObject([{ contact: null }]);
  });

  it('says so to the direct team, too', () => {
    const waiting = rivalClaim({
      state: 'in-review',
      decidedAt: null,
      expiresAt: null,
      submittedAt: daysAgo(1),
    });
    const own = direct('Ann Approver', { id: 'sample:d1' });
    expect(findBy(rule, youngPage({ deal: own, registrations: [waiting] }))).toHaveLength(1);
  });

  it.each([
    ['somebody else owns it', beside(direct('Rob Direct'))],
    ['nobody owns it', beside(direct(null))],
    ['neither has a name', beside(direct(null), { approverName: ' ' })],
    ['nobody is to decide', beside(direct('Ann Approver'), { approverName: null })],
    ['the deal is closed', beside(direct('Ann Approver', { state: 'lost' }))],
    ['the deal is of another customer', beside(direct('Ann Approver', { accountId: 'sample:a9' }))],
    ['it is decided', beside(direct('Ann Approver'), { state: 'approved' })],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { registration } from '../make';
import { findBy, pending, says, youngPage } from './make';

const rule = 'offers-competitor';

describe('offers-competitor', () => {
  it('warns of other products that the registration names', () => {
    const registrations = [pending({ alsoOffers: ['Rivalio', 'Otherware'] })];
    const [conflict] = findBy(rule, youngPage({ registrations }));
    expect(conflict).toMatchObject({ code: 'C30', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactAlsoOffers', 'Rivalio, Otherware')).toBe(true);
  });

  it('is silent where none are named, and after the approval', () => {
    expect(findBy(rule, youngPage({ registrations: [pending()] }))).toEqual([]);
    expect(findBy(rule, youngPage({ registrations: [pending({ alsoOffers: [] })] }))).toEqual([]);
    const approved = registration({ dealId: 'sample:d1', alsoOffers: ['Rivalio'] });
    expect(findBy(rule, youngPage({ registrations: [approved] }))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { registration } from '../make';
import { findBy, page, pending, says } from './make';

const rule = 'offers-competitor';

describe('offers-competitor', () => {
  it('warns of other products that the registration names', () => {
    const registrations = [pending({ alsoOffers: ['Rivalio', 'Otherware'] })];
    const [conflict] = findBy(rule, page({ registrations }));
    expect(conflict).toMatchObject({ code: 'C30', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactAlsoOffers', 'Rivalio, Otherware')).toBe(true);
  });

  it('is silent where none are named, and after the approval', () => {
    expect(findBy(rule, page({ registrations: [pending()] }))).toEqual([]);
    expect(findBy(rule, page({ registrations: [pending({ alsoOffers: [] })] }))).toEqual([]);
    const approved = registration({ dealId: 'sample:d1', alsoOffers: ['Rivalio'] });
    expect(findBy(rule, page({ registrations: [approved] }))).toEqual([]);
  });
});

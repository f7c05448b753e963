import { describe, expect, it } from 'vitest';
import { matchSubject } from '@/lib/domain/feedback';
import { account, feedback } from '../make';
import { findBy, pending, rivalClaim, says, summaryOf, youngPage } from './make';

const rule = 'same-contact';
const stranger = account({ id: 'sample:a2', name: 'Fabrikam', domains: ['fabrikam.example'] });
const both = (own: object, theirs: object, more = {}) =>
  youngPage({
    similarAccounts: [stranger],
    registrations: [
      pending(own),
      rivalClaim({ accountId: 'sample:a2', customerName: 'Fabrikam', ...theirs }),
    ],
    ...more,
  });

describe('same-contact', () => {
  it('warns of a claim on another name that names the same person', () => {
    const [conflict] = findBy(
      rule,
      both({ contactEmail: ' Kim@Northwind.example' }, { contactEmail: 'kim@northwind.example ' }),
    );
    expect(conflict).toMatchObject({ code: 'C07', severity: 'warn', contact: 'Ann Approver' });
    expect(says(conflict, 'conflictFactSameEmail', 'kim@northwind.example')).toBe(true);
    expect(says(conflict, 'conflictSameContactTitle', 'Brightpath Systems', 'Fabrikam')).toBe(true);
  });

  it.each([
    [
      'a free-mail address',
      { contactEmail: 'kim.berg@gmail.com' },
      { contactEmail: 'kim.berg@gmail.com' },
    ],
    [
      'a phone number written otherwise',
      { contactPhone: '+49 (30) 23125-001' },
      { contactPhone: '030/23125001' },
    ],
    [
      'the number without its area',
      { contactPhone: '23125001' },
      { contactPhone: '+49 30 23125001' },
    ],
  ])('knows the contact by %s', (_case, own, theirs) => {
    expect(findBy(rule, both(own, theirs))).toHaveLength(1);
  });

  it.each([
    ['only one of them names a contact', { contactEmail: 'kim@northwind.example' }, {}],
    ['neither does', {}, {}],
    [
      'two people share a free-mail service',
      { contactEmail: 'kim@gmail.com' },
      { contactEmail: 'jo@gmail.com' },
    ],
    ['a number is too short to tell', { contactPhone: '23125' }, { contactPhone: '23125' }],
    [
      'the numbers differ',
      { contactPhone: '+49 30 23125001' },
      { contactPhone: '+49 30 23125002' },
    ],
    ['the cells hold no address', { contactEmail: 'n/a' }, { contactEmail: 'n/a' }],
    [
      'the products differ',
      { contactEmail: 'kim@x.example' },
      { contactEmail: 'kim@x.example', products: ['Vault'] },
    ],
  ])('is silent where %s', (_case, own, theirs) => {
    expect(findBy(rule, both(own, theirs))).toEqual([]);
  });

  it('adds nothing where the customer is known to be the same', () => {
    const contact = { contactEmail: 'kim@northwind.example' };
    const dossier = youngPage({ registrations: [pending(contact), rivalClaim(contact)] });
    expect(summaryOf(dossier)).toEqual(['claimed-by-other block']);
  });

  it('keeps to what a person said of the two companies', () => {
    const contact = { contactEmail: 'kim@northwind.example' };
    const subject = matchSubject('sample:a1', 'sample:a2');
    const said = [feedback(subject, { kind: 'match', verdict: 'not-same' })];
    expect(findBy(rule, both(contact, contact, { feedback: said }))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { matchSubject } from '@/lib/domain/feedback';
import { account, accountPage, feedback } from '../make';
import { findBy, page, rivalClaim, summaryOf } from './make';

const rule = 'same-domain-other-name';
const twin = account({ id: 'sample:a2', name: 'Galequay Group' });
const onTwin = (over = {}) =>
  rivalClaim({ accountId: 'sample:a2', customerName: 'Galequay Group', ...over });
const dossier = (over = {}, more = {}) =>
  page({ similarAccounts: [twin], registrations: [onTwin(over)], ...more });

describe('same-domain-other-name', () => {
  it('asks to check an approved claim on a company of the same domain', () => {
    const [conflict] = findBy(rule, dossier());
    expect(conflict).toMatchObject({ code: 'C04', severity: 'warn', contact: 'Ann Approver' });
    expect(conflict?.match).toMatchObject({
      subject: 'sample:a1|sample:a2',
      otherName: 'Galequay Group',
    });
    expect(conflict?.window).not.toBeNull();
  });

  it('never blocks, however much else agrees', () => {
    const same = { phone: '+49 221 5550123', city: 'Köln', country: 'DE' };
    const close = page({
      account: account(same),
      similarAccounts: [{ ...twin, ...same }],
      registrations: [onTwin()],
    });
    expect(summaryOf(close)).toEqual([`${rule} warn`]);
  });

  it.each([
    ['a proper name more', 'Northwind', 'Northwind Zephyrholt GmbH'],
    ['each its own trade', 'Northwind Logistics', 'Northwind Insurance'],
  ])('takes subsidiaries under one domain for two companies: %s', (_what, name, other) => {
    const sister = { ...twin, name: other };
    const shown = page({
      account: account({ name }),
      similarAccounts: [sister],
      registrations: [onTwin({ customerName: other })],
    });
    expect(summaryOf(shown)).toEqual([`${rule} warn`]);
  });

  it('leaves sisters alone that share a domain and one word of their names', () => {
    const sister = { ...twin, name: 'Northwind Zephyrholt' };
    const shown = page({
      account: account({ name: 'Northwind Galequay' }),
      similarAccounts: [sister],
      registrations: [onTwin({ customerName: sister.name })],
    });
    expect(summaryOf(shown)).toEqual([]);
  });

  it('is good to know while it waits, or on the page of the account', () => {
    expect(summaryOf(dossier({ state: 'submitted', expiresAt: null }))).toEqual([`${rule} info`]);
    const shown = accountPage({ similarAccounts: [twin], registrations: [onTwin()] });
    expect(summaryOf(shown)).toEqual([`${rule} info`]);
  });

  it('takes free mail and shared hosts for no domain at all', () => {
    const onMail = { domains: ['gmail.com'] };
    const shown = page({
      account: account(onMail),
      similarAccounts: [{ ...twin, ...onMail }],
      registrations: [onTwin()],
    });
    expect(findBy(rule, shown)).toEqual([]);
  });

  it.each([
    ['of our own partner', { partnerId: 'sample:p1' }],
    ['for another product', { products: ['Vault'] }],
    ['that was lost', { state: 'lost' as const }],
  ])('is silent about a claim %s', (_case, over) => {
    expect(findBy(rule, dossier(over))).toEqual([]);
  });

  it('obeys what a person said at once', () => {
    const subject = matchSubject('sample:a1', 'sample:a2');
    const said = (verdict: 'same' | 'not-same') =>
      summaryOf(dossier({}, { feedback: [feedback(subject, { kind: 'match', verdict })] }));
    expect(said('not-same')).toEqual([]);
    expect(said('same')).toEqual(['claimed-by-other block']);
  });
});

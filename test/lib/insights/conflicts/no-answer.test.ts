import { describe, expect, it } from 'vitest';
import { account, daysAgo, deal, engagement, partnerPage, registration } from '../make';
import { find, findBy, pageOf, pending, policy, rivalClaim, youngPage } from './make';

/** A form that wants words gets some. */
const NOTHING = ['', ' ', '-', '–', 'n/a', 'N.A.', 'None', 'keine', 'Aucun', 'tbd', '?', '\u200f'];
const SOMETHING = [
  'G-Cloud 14',
  'Nonesuch',
  'NATO',
  'No. 4',
  'Knowbe4',
  'no more than 40 letters, but for this one',
];
const waits = (over: Partial<ReturnType<typeof registration>>) =>
  youngPage({ registrations: [pending(over)] });

describe('a field that is filled in with nothing', () => {
  it.each(NOTHING)('“%s” is no framework, no offer of others and no proof', (words) => {
    expect(findBy('procurement-framework', waits({ framework: words }))).toEqual([]);
    expect(findBy('offers-competitor', waits({ alsoOffers: [words] }))).toEqual([]);
    const proof = policy({ proofs: ['decision-maker', 'engagement'] });
    const unproven = waits({ decisionMaker: words, proofOfEngagement: words });
    expect(findBy('missing-proof', unproven, proof)[0]?.evidence.map(({ key }) => key)).toEqual([
      'conflictProof_decision_maker',
      'conflictProof_engagement',
      'conflictFactSubmitted',
    ]);
  });

  it.each(NOTHING)('“%s” is no site that tells two claims apart', (words) => {
    const sites = (own: string, theirs: string) =>
      youngPage({ registrations: [pending({ site: own }), rivalClaim({ site: theirs })] });
    const rules = (dossier: ReturnType<typeof youngPage>) => find(dossier).map(({ rule }) => rule);
    expect(rules(sites('Hamburg', words))).toEqual(['claimed-by-other']);
    expect(rules(sites(words, 'Hamburg'))).toEqual(['claimed-by-other']);
    expect(find(sites(words, 'n/a'))[0]?.severity).toBe('block');
  });

  it('is no work with a customer either', () => {
    const idle = registration({
      createdAt: daysAgo(60),
      submittedAt: daysAgo(60),
      proofOfEngagement: 'none',
    });
    const linked = registration({ id: 'sample:r9', accountId: 'sample:a9', dealId: 'sample:d9' });
    const engagements = [engagement(daysAgo(3))];
    const held = partnerPage({ registrations: [idle, linked], engagements });
    expect(findBy('land-grab', held)).toHaveLength(1);
  });

  it.each(SOMETHING)('“%s” is an answer', (words) => {
    expect(findBy('procurement-framework', waits({ framework: words }))).toHaveLength(1);
    expect(findBy('offers-competitor', waits({ alsoOffers: ['no', words] }))).toHaveLength(1);
  });

  it.each([...NOTHING, 'GmbH', 'S.p.A.', '\u202eLtd', 'Test', 'Confidential'])(
    'two customers called “%s” are not one',
    (customerName) => {
      const unnamed = { accountId: null, customerName };
      const mine = pending(unnamed);
      const theirs = rivalClaim(unnamed);
      const typed = youngPage({
        account: null,
        deal: deal({ accountId: null, createdAt: daysAgo(8) }),
        registrations: [mine, theirs],
      });
      expect(find(typed)).toEqual([]);
      const both = [mine, pending({ ...unnamed, id: 'sample:r5', dealId: null })];
      expect(findBy('self-duplicate', partnerPage({ registrations: both }))).toEqual([]);
    },
  );

  it('what is typed for the number of a company or a person ties nobody', () => {
    const other = (over: object) =>
      account({ id: 'sample:a2', name: 'Fabrikam', domains: ['fabrikam.example'], ...over });
    const fabrikam = { accountId: 'sample:a2', customerName: 'Fabrikam' };
    for (const number of [{ groupDuns: '00-000-0000' }, { lei: 'n/a' }, { groupDuns: '' }]) {
      const beside = youngPage({
        account: account(number),
        similarAccounts: [other(number)],
        registrations: [rivalClaim(fabrikam)],
      });
      expect(find(beside)).toEqual([]);
    }
    for (const contact of [
      { contactPhone: '9999999999' },
      { contactEmail: 'noreply@mail.example' },
      { contactEmail: 'n.a@mail.example' },
    ]) {
      const registrations = [pending(contact), rivalClaim({ ...fabrikam, ...contact })];
      expect(findBy('same-contact', youngPage({ registrations }))).toEqual([]);
    }
  });

  it.each(NOTHING)('“%s” is no product: nobody knows what the claim is for', (words) => {
    const products = (own: string[], theirs: string[]) =>
      find(
        youngPage({
          deal: deal({ createdAt: daysAgo(8), products: own }),
          registrations: [rivalClaim({ products: theirs })],
        }),
      ).map(({ rule, severity }) => `${rule} ${severity}`);
    expect(products(['Cloud'], [words])).toEqual(['claimed-by-other warn']);
    expect(products([words], [words])).toEqual(['claimed-by-other warn']);
    expect(products(['Cloud', words], [words, 'Cloud'])).toEqual(['claimed-by-other block']);
    const unnamed = pageOf({ products: ['Vault'] }, { deal: deal({ products: [words] }) });
    expect(findBy('product-not-authorised', unnamed)).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { matchSubject } from '@/lib/domain/feedback';
import { LONGEST_SUBJECT } from '@/lib/domain/limits';
import { sayCount } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import {
  account,
  accountPage,
  daysAgo,
  deal,
  inDays,
  NOW,
  partnerPage,
  registration,
} from '../make';
import { find, findBy, page, policy, RIVAL, rivalClaim, says, summaryOf } from './make';

const rule = 'claimed-by-other';
const claimed = (over = {}, more = {}) =>
  findBy(rule, page({ registrations: [rivalClaim(over)], ...more }));

describe('claimed-by-other', () => {
  it('blocks on the same account and product, and says since when, until when and who to ask', () => {
    const [conflict] = claimed();
    expect(conflict).toMatchObject({
      id: 'claimed-by-other:sample:d1:sample:r2',
      code: 'C01',
      severity: 'block',
      contact: 'Ann Approver',
      window: { from: daysAgo(28), to: inDays(90) },
      match: null,
    });
    expect(says(conflict, 'conflictClaimedByOtherTitle', 'Brightpath Systems')).toBe(true);
    expect(says(conflict, 'conflictFactSameCustomer', 'Northwind')).toBe(true);
    expect(says(conflict, 'conflictFactApproved', { date: daysAgo(28) })).toBe(true);
    expect(says(conflict, 'conflictFactSameProducts', 'Cloud')).toBe(true);
  });

  it.each([
    ['a day ahead of our clock', 1, 'block'],
    ['far in the future, which cannot be', 400, 'warn'],
  ])('of a claim approved %s: %#', (_when, days, severity) => {
    const at = inDays(days);
    const later = { createdAt: at, submittedAt: at, decidedAt: at, expiresAt: inDays(500) };
    expect(claimed(later)).toMatchObject([{ severity }]);
  });

  it('blocks on a customer that was only typed once a person has said that it is the same', () => {
    const subject = matchSubject('sample:a1', 'typed:northwind, , ');
    const said = { id: `match:${subject}`, kind: 'match', subject, verdict: 'same' } as const;
    const feedback = [{ ...said, at: NOW, until: null }];
    expect(claimed({ accountId: null })).toEqual([]);
    expect(claimed({ accountId: null }, { feedback })).toMatchObject([
      { severity: 'block', match: { probability: 1 } },
    ]);
  });

  it('hears the correction of a name of 10,000 letters', () => {
    const customerName = 'Northwind '.repeat(1_000).trim();
    const subject = matchSubject('sample:a1', `typed:${customerName.toLowerCase()}, , `);
    expect(subject.length).toBeLessThanOrEqual(LONGEST_SUBJECT);
    const said = { id: `match:${subject}`, kind: 'match', subject, verdict: 'same' } as const;
    const feedback = [{ ...said, at: NOW, until: null }];
    expect(claimed({ accountId: null, customerName }, { feedback })).toMatchObject([
      { severity: 'block', match: { subject, probability: 1 } },
    ]);
  });

  it('asks the partner manager where nobody decides, and names a partner that is not in the data', () => {
    const [conflict] = claimed({ approverName: null });
    expect(conflict?.contact).toBe(RIVAL.ownerName);
    const [unknown] = claimed({ approverName: null, partnerId: 'sample:p9' });
    expect(unknown?.contact).toBeNull();
    expect(says(unknown, 'conflictUnknownPartner')).toBe(true);
  });

  it.each([
    ['of our own partner', { partnerId: 'sample:p1' }],
    ['linked to this deal', { dealId: 'sample:d1' }],
    ['for another product', { products: ['Vault'] }],
    ['on another account', { accountId: 'sample:a9', customerName: 'Fabrikam' }],
    ['run out', { expiresAt: daysAgo(1) }],
    ['run out this moment', { expiresAt: NOW }],
    ['rejected', { state: 'rejected' as const }],
    ['won', { state: 'won' as const }],
    ['still a draft', { state: 'draft' as const }],
  ])('is silent about a claim %s', (_case, over) => {
    expect(claimed(over)).toEqual([]);
  });

  it('holds until the last moment of its window', () => {
    expect(claimed({ expiresAt: NOW + 1 })).toHaveLength(1);
    expect(claimed({ state: 'converted', products: ['cloud '] })).toHaveLength(1);
  });

  it('counts the policy’s length from the approval where no end is named, and says so', () => {
    const open = { expiresAt: null, decidedAt: daysAgo(28) };
    const [conflict] = claimed(open);
    expect(conflict?.window).toEqual({ from: daysAgo(28), to: daysAgo(28) + 90 * DAY });
    expect(
      says(conflict, 'conflictFactHoldsAssumed', { date: inDays(62) }, sayCount('panelDays', 90)),
    ).toBe(true);
    const short = page({ registrations: [rivalClaim(open)] });
    expect(findBy(rule, short, policy({ protectionDays: 28 }))).toEqual([]);
    expect(findBy(rule, short, policy({ protectionDays: 29 }))).toHaveLength(1);
  });

  it('only warns where a product is not stated', () => {
    const [conflict] = claimed({ products: [] });
    expect(conflict?.severity).toBe('warn');
    expect(says(conflict, 'conflictFactProductsUnknown')).toBe(true);
  });

  it('takes one web domain and an agreeing name for the same customer, open to correction', () => {
    const typed = {
      accountId: null,
      customerName: 'Northwind GmbH',
      customerDomain: 'northwind.example',
    };
    const [conflict] = claimed(typed);
    expect(conflict?.severity).toBe('block');
    expect(conflict?.match).toMatchObject({ name: 'Northwind', otherName: 'Northwind GmbH' });
    // Only a person can say that two are one: rounded, it must not read as 100 %.
    expect(conflict?.match?.probability).toBe(0.99);
  });

  it.each(['Northwind Ireland', 'Northwind Retail'])(
    'only warns of “%s”, which may be a branch of its own',
    (customerName) => {
      const typed = { accountId: null, customerName, customerDomain: account().domains[0] ?? '' };
      expect(claimed(typed)).toMatchObject([{ severity: 'warn' }]);
    },
  );

  it('never blocks on a name alone', () => {
    const typed = { accountId: null, customerName: 'Northwind GmbH', customerDomain: null };
    expect(claimed(typed)).toEqual([]);
  });

  it('warns the direct team too', () => {
    const direct = deal({ partners: [] });
    const dossier = page({ deal: direct, partner: null, registrations: [rivalClaim()] });
    expect(summaryOf(dossier)).toEqual(['claimed-by-other block']);
  });

  it('is good to know on the page of the account', () => {
    const dossier = accountPage({ registrations: [registration()] });
    expect(summaryOf(dossier)).toEqual(['claimed-by-other info']);
  });

  it('finds the account by its id where the account itself is not in the data', () => {
    const dossier = page({ account: null, registrations: [rivalClaim()] });
    expect(summaryOf(dossier)).toEqual(['claimed-by-other block']);
  });

  it('reads the customer of a deal without an account from its own registration', () => {
    const own = registration({
      accountId: null,
      dealId: 'sample:d1',
      customerDomain: 'northwind.example',
    });
    const dossier = page({
      account: null,
      deal: deal({ accountId: null }),
      registrations: [own, rivalClaim()],
      similarAccounts: [account()],
    });
    expect(summaryOf(dossier)).toEqual(['claimed-by-other block']);
  });

  describe('beside a claim of one’s own', () => {
    const beside = (own = {}, theirs = {}) =>
      findBy(
        rule,
        page({
          registrations: [
            registration({ dealId: 'sample:d1', decidedAt: daysAgo(60), ...own }),
            rivalClaim({ decidedAt: daysAgo(5), ...theirs }),
          ],
        }),
      )[0];

    it('warns in other words where that was approved first', () => {
      const conflict = beside();
      expect(conflict?.severity).toBe('warn');
      expect(conflict?.contact).toBe('Ann Approver');
      expect(conflict?.title.key).toBe('conflictAlsoClaimedTitle');
      expect(conflict?.resolution.key).toBe('conflictAlsoClaimedResolution');
      expect(says(conflict, 'conflictFactYoursApproved', { date: daysAgo(60) })).toBe(true);
      expect(says(conflict, 'conflictFactApproved', { date: daysAgo(5) })).toBe(true);
    });

    it.each([
      ['a moment earlier', { decidedAt: daysAgo(5) - 1 }, 'warn'],
      ['at the same moment', { decidedAt: daysAgo(5) }, 'block'],
      ['a moment later', { decidedAt: daysAgo(5) + 1 }, 'block'],
      ['earlier, and run out since', { expiresAt: NOW }, 'block'],
      ['earlier, and about to run out', { expiresAt: NOW + 1 }, 'warn'],
      ['earlier, for no stated product', { products: [] }, 'warn'],
      ['earlier, for another product', { products: ['Vault'] }, 'block'],
      ['not yet', { state: 'in-review', decidedAt: null, submittedAt: daysAgo(60) }, 'block'],
    ])('approved %s', (_case, own, severity) => {
      const conflict = beside(own);
      expect(conflict?.severity).toBe(severity);
      expect(conflict?.resolution.key).toBe(
        severity === 'block' ? 'conflictClaimedByOtherResolution' : 'conflictAlsoClaimedResolution',
      );
    });

    it('goes by the filing where no approval is dated', () => {
      const undated = { decidedAt: null, submittedAt: daysAgo(30) };
      expect(beside(undated, { decidedAt: daysAgo(29) })?.severity).toBe('warn');
      expect(beside(undated, { decidedAt: daysAgo(31) })?.severity).toBe('block');
    });
  });

  describe('on the page of the partner', () => {
    const shown = (products: string[], ...own: string[][]) =>
      findBy(
        rule,
        partnerPage({
          registrations: [
            ...own.map((each, index) =>
              registration({ id: `sample:o${index}`, products: each, decidedAt: daysAgo(5) }),
            ),
            rivalClaim({ products }),
          ],
        }),
      );

    it('compares the products with those of its own registrations', () => {
      expect(shown(['Edge'], ['Cloud'])).toEqual([]);
      const [conflict] = shown(['Edge', 'Vault'], ['Cloud'], ['Edge']);
      expect(conflict?.severity).toBe('block');
      expect(says(conflict, 'conflictFactSameProducts', 'Edge')).toBe(true);
    });

    it.each([
      ['the rival’s', [], [['Cloud']]],
      ['one of its own', ['Edge'], [['Cloud'], []]],
    ])('only warns where %s does not say which', (_case, products, own) => {
      const [conflict] = shown(products, ...own);
      expect(conflict?.severity).toBe('warn');
      expect(says(conflict, 'conflictFactProductsUnknown')).toBe(true);
    });
  });

  it('says nothing of a deal that is closed', () => {
    const closed = deal({ state: 'lost', closedAt: daysAgo(3) });
    expect(find(page({ deal: closed, registrations: [rivalClaim()] }))).toEqual([]);
  });

  it.each([
    ['only warns', null, 'warn'],
    ['blocks', 'mueller.example', 'block'],
  ] as const)(
    '%s for one name typed twice with the web domain %s',
    (_case, customerDomain, severity) => {
      const typed = { accountId: null, customerName: 'Müller GmbH', customerDomain };
      const dossier = page({
        account: null,
        deal: deal({ accountId: null }),
        registrations: [
          registration({ ...typed, dealId: 'sample:d1', state: 'submitted' }),
          rivalClaim(typed),
        ],
      });
      expect(findBy('claimed-by-other', dossier)[0]?.severity).toBe(severity);
    },
  );
});

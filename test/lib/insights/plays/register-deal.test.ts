import { describe, expect, it } from 'vitest';
import { say } from '@/lib/domain/text';
import { registerDeal } from '@/lib/insights/plays/register-deal';
import {
  account,
  context,
  daysAgo,
  deal,
  dealPage,
  eur,
  inDays,
  partnerPage,
  registration,
} from '../make';

const suggest = (given: Parameters<typeof dealPage>[0]) =>
  registerDeal.suggest(context(dealPage({ account: account(), ...given })));

describe('register-deal', () => {
  it('asks the partner to register an open deal that nobody holds', () => {
    expect(suggest({})).toMatchObject({
      about: 'sample:d1',
      title: { values: ['Contoso Resell', 'Northwind rollout'] },
      reason: { values: [20, 'Contoso Resell'], count: 20 },
      effect: { key: 'playEffectThumb' },
      value: eur(5_000),
    });
  });

  it.each([
    ['an approved claim', registration()],
    ['a claim that names no end', registration({ expiresAt: null })],
    ['a pending one', registration({ state: 'in-review', expiresAt: null })],
    ['a claim linked to the deal', registration({ accountId: null, dealId: 'sample:d1' })],
    ['a rival claim, which is a conflict and not a gap', registration({ partnerId: 'sample:p9' })],
    ['a claim that names no products', registration({ products: [] })],
    ['a claim on a customer of that name', registration({ accountId: null })],
    [
      'a rival’s, on a customer of nearly that name',
      registration({ accountId: null, partnerId: 'sample:p9', customerName: 'Northwind GmbH' }),
    ],
    ['a claim that spells the product otherwise', registration({ products: [' cloud'] })],
  ])('keeps quiet with %s', (_what, held) => {
    expect(suggest({ registrations: [held] })).toBeUndefined();
  });

  it.each([
    ['ended this very moment', registration({ expiresAt: context(dealPage()).now })],
    [
      'named no end and is older than the policy protects',
      registration({ expiresAt: null, decidedAt: daysAgo(90) }),
    ],
    ['was rejected', registration({ state: 'rejected' })],
    ['is a draft', registration({ state: 'draft' })],
    ['is about other products', registration({ products: ['Voice'] })],
    ['belongs to another opportunity', registration({ dealId: 'sample:d2' })],
    ['is about another customer', registration({ accountId: 'sample:a2' })],
    ['names another customer', registration({ accountId: null, customerName: 'Fabrikam' })],
  ])('does not take a registration for cover that %s', (_what, other) => {
    expect(suggest({ registrations: [other] })).toBeDefined();
  });

  it('never takes two unknown customers for the same one', () => {
    const unknown = deal({ accountId: null });
    expect(
      suggest({ deal: unknown, registrations: [registration({ accountId: null })] }),
    ).toBeDefined();
  });

  it.each([
    ['closed', deal({ state: 'won', closedAt: daysAgo(1) })],
    ['direct', deal({ partners: [] })],
  ])('keeps quiet on a %s deal', (_what, other) => {
    expect(suggest({ deal: other })).toBeUndefined();
  });

  it('keeps quiet when the partner cannot be named', () => {
    expect(suggest({ partners: new Map() })).toBeUndefined();
  });

  it('takes the largest unregistered deal on the page of a partner', () => {
    const deals = [
      deal({ id: 'sample:small', accountId: 'sample:a2', amount: eur(10) }),
      deal({ id: 'sample:large', accountId: 'sample:a3', amount: eur(900) }),
      deal({ id: 'sample:held', amount: eur(5_000) }),
      deal({ id: 'sample:other', partners: [], amount: eur(9_000) }),
    ];
    const page = partnerPage({ deals, registrations: [registration({ expiresAt: inDays(1) })] });
    expect(registerDeal.suggest(context(page))?.about).toBe('sample:large');
  });

  it('cannot tell on the page of a partner that has typed its customers, and keeps quiet', () => {
    const typed = (partnerId: string) => {
      const registrations = [registration({ accountId: null, partnerId })];
      return registerDeal.suggest(context(partnerPage({ deals: [deal()], registrations })));
    };
    expect(typed('sample:p1')).toBeUndefined();
    expect(typed('sample:p9')).toBeDefined();
  });

  it('says “today” of a deal of today, and of one dated in the future', () => {
    expect(suggest({ deal: deal({ createdAt: daysAgo(0.51) }) })?.reason.count).toBe(1);
    const today = say('playRegisterDealToday', 'Contoso Resell');
    expect(suggest({ deal: deal({ createdAt: daysAgo(0.5) }) })?.reason).toEqual(today);
    expect(suggest({ deal: deal({ createdAt: inDays(3) }) })?.reason).toEqual(today);
  });
});

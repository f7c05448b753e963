import { describe, expect, it } from 'vitest';
import { say } from '@/lib/domain/text';
import { renewRegistration } from '@/lib/insights/plays/renew-registration';
import {
  accountPage,
  context,
  daysAgo,
  deal,
  dealPage,
  eur,
  inDays,
  NOW,
  partnerPage,
  registration,
} from '../make';

const ending = (days: number, over = {}) => registration({ expiresAt: inDays(days), ...over });
const suggest = (page: Parameters<typeof context>[0]) => renewRegistration.suggest(context(page));

describe('renew-registration', () => {
  it('asks for an extension of a claim that runs out', () => {
    expect(suggest(dealPage({ registrations: [ending(12)] }))).toMatchObject({
      about: 'sample:r1:2026-06-27',
      title: { values: ['Contoso Resell', 'Northwind'] },
      reason: { values: [12, { date: inDays(12) }], count: 12 },
      value: eur(4_000),
    });
  });

  it.each([
    [30, true],
    [30.49, true],
    [30.5, false],
    [0.01, true],
    [0, false],
    [-1, false],
  ])('%d days before the end: %s', (days, expected) => {
    expect(suggest(dealPage({ registrations: [ending(days)] })) !== undefined).toBe(expected);
  });

  it('counts the days as a calendar does, and says so on the last one', () => {
    expect(suggest(dealPage({ registrations: [ending(4.5)] }))?.reason.count).toBe(5);
    expect(suggest(dealPage({ registrations: [ending(0.49)] }))?.reason).toEqual(
      say('playRenewRegistrationToday'),
    );
  });

  it.each([
    ['was extended already', ending(5, { extendedAt: daysAgo(10) })],
    ['is not approved', ending(5, { state: 'submitted' })],
    ['names no end, but is young', registration({ expiresAt: null })],
    ['is a rival’s', ending(5, { partnerId: 'sample:p9' })],
    ['is about another deal', ending(5, { dealId: 'sample:d9' })],
  ])('keeps quiet on a deal when the claim %s', (_what, claim) => {
    expect(suggest(dealPage({ registrations: [claim] }))).toBeUndefined();
  });

  it('keeps quiet on a deal that is closed', () => {
    const page = dealPage({ deal: deal({ state: 'won' }), registrations: [ending(5)] });
    expect(suggest(page)).toBeUndefined();
  });

  it('reckons the end by the policy where a claim names none', () => {
    const claim = registration({ expiresAt: null, decidedAt: daysAgo(80) });
    expect(suggest(dealPage({ registrations: [claim] }))?.reason.count).toBe(10);
  });

  it('takes the claim that ends first on the page of a partner or a customer', () => {
    const claims = [
      ending(20, { id: 'late' }),
      ending(3, { id: 'first' }),
      ending(3, { id: 'tie' }),
    ];
    expect(suggest(partnerPage({ registrations: claims }))?.about).toBe('first:2026-06-18');
    expect(suggest(accountPage({ registrations: claims }))?.about).toBe('first:2026-06-18');
  });

  it('leaves claims of other partners and other customers alone', () => {
    expect(
      suggest(partnerPage({ registrations: [ending(3, { partnerId: 'x' })] })),
    ).toBeUndefined();
    expect(
      suggest(accountPage({ registrations: [ending(3, { accountId: 'x' })] })),
    ).toBeUndefined();
    expect(
      suggest(accountPage({ registrations: [ending(3, { accountId: null })] })),
    ).toBeUndefined();
  });

  it('takes the amount of the deal where the registration has none', () => {
    const page = dealPage({ registrations: [ending(3, { amount: null })] });
    expect(suggest(page)?.value).toEqual(eur(5_000));
  });

  it('follows the notice the policy sets', () => {
    const given = context(dealPage({ registrations: [ending(12)] }));
    const policy = { ...given.policy, expiryNoticeDays: 11 };
    expect(renewRegistration.suggest({ ...given, policy, now: NOW })).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { sayCount } from '@/lib/domain/text';
import { reEngagePartner } from '@/lib/insights/plays/re-engage-partner';
import {
  context,
  daysAgo,
  deal,
  dealPage,
  engagement,
  eur,
  inDays,
  partner,
  partnerPage,
  registration,
  revenue,
} from '../make';

/** Signs of life every `gap` days, the last one `last` days ago. */
const signs = (last: number, gap: number, count = 6) =>
  Array.from({ length: count }, (_, index) => engagement(daysAgo(last + gap * index)));
const suggest = (page: Parameters<typeof context>[0]) => reEngagePartner.suggest(context(page));

describe('re-engage-partner', () => {
  it('asks the partner manager to call, with how unusual the silence is', () => {
    const page = partnerPage({
      partner: partner({ quota: eur(200_000) }),
      engagements: signs(60, 9),
    });
    expect(suggest(page)).toMatchObject({
      about: 'sample:p1:2026-04-16',
      title: { values: ['Contoso Resell', 'Dana Ruiz'] },
      reason: { values: [60, sayCount('panelDays', 9)] },
      value: eur(20_000),
    });
  });

  it.each([
    [44, 9, false],
    [45, 9, true],
    [60, 60, false],
    [61, 60, true],
    [100, 180, false],
  ])('silent for %i days, usually %i: %s', (last, gap, expected) => {
    expect(suggest(partnerPage({ engagements: signs(last, gap) })) !== undefined).toBe(expected);
  });

  it('counts a new deal as a sign of life, and not that of another partner', () => {
    const engagements = signs(60, 9);
    const fresh = deal({ createdAt: daysAgo(3) });
    expect(suggest(partnerPage({ engagements, deals: [fresh] }))).toBeUndefined();
    const direct = { ...fresh, partners: [] };
    expect(suggest(partnerPage({ engagements, deals: [direct] }))).toBeDefined();
  });

  it('counts a registration as a sign of life, and not that of another partner', () => {
    const engagements = signs(60, 9);
    const fresh = registration({ submittedAt: daysAgo(3) });
    expect(suggest(partnerPage({ engagements, registrations: [fresh] }))).toBeUndefined();
    const other = { ...fresh, partnerId: 'sample:p9' };
    expect(suggest(partnerPage({ engagements, registrations: [other] }))).toBeDefined();
  });

  it('does not let a sign dated in the future hide the silence', () => {
    const engagements = [...signs(60, 9), engagement(inDays(2))];
    expect(suggest(partnerPage({ engagements }))?.reason.count).toBe(60);
  });

  it('takes several signs of one day for one', () => {
    const engagements = [60, 60.1, 60.2, 160, 160.1, 160.2].map((days) =>
      engagement(daysAgo(days)),
    );
    expect(suggest(partnerPage({ engagements }))).toBeUndefined();
  });

  it('knows no usual gap after a single sign, and nothing after none', () => {
    expect(suggest(partnerPage({ engagements: signs(60, 0, 1) }))?.reason).toMatchObject({
      key: 'playReEngagePartnerOnce',
      values: [60],
    });
    expect(suggest(partnerPage())).toBeUndefined();
  });

  it('takes what the partner usually sells in a quarter, then its open deals, as the stake', () => {
    const engagements = signs(60, 9);
    const revenues = [revenue('2025-07', 300), revenue('2026-01', 500), revenue('2026-06', 9_999)];
    const createdAt = daysAgo(90);
    const deals = [deal({ createdAt }), deal({ id: 'sample:d2', state: 'lost', createdAt })];
    expect(suggest(partnerPage({ engagements, deals, revenues }))?.value).toEqual(eur(20));
    expect(suggest(partnerPage({ engagements, deals }))?.value).toEqual(eur(10_000));
  });

  it('is about the deal alone on the page of a deal, and silent when that is closed', () => {
    const given = { engagements: signs(60, 9), partner: partner({ ownerName: null }) };
    const opened = deal({ createdAt: daysAgo(90) });
    expect(suggest(dealPage({ ...given, deal: opened }))).toMatchObject({
      title: { key: 'playReEngagePartnerNobody' },
      value: eur(10_000),
    });
    expect(suggest(dealPage({ ...given, deal: deal({ state: 'won' }) }))).toBeUndefined();
  });
});

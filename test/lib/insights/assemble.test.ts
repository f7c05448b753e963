import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { PARTNER_TYPES } from '@/lib/domain/partner';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { assembleInsights } from '@/lib/insights/assemble';
import { subjectOf } from '@/lib/insights/subject';
import {
  account,
  accountPage,
  action,
  conflict,
  contribution,
  daysAgo,
  deal,
  dealPage,
  dossier,
  eur,
  NOW,
  partner,
  partnerPage,
  revenue,
  score,
} from './make';

function assemble(given: Dossier) {
  const subject = subjectOf(given);
  if (!subject) throw new Error('a page without a record');
  const findings = { conflicts: [conflict()], actions: [action()], failedRules: ['broken'] };
  return assembleInsights({
    ...findings,
    subject,
    dossier: given,
    policy: DEFAULT_POLICY,
    now: NOW,
  });
}

describe('subjectOf', () => {
  it('takes the deal first, then the partner, then the account', () => {
    expect(subjectOf(dealPage({ account: account() }))).toMatchObject({ kind: 'deal' });
    expect(subjectOf(partnerPage({ account: account() }))).toMatchObject({ kind: 'partner' });
    expect(subjectOf(accountPage())).toMatchObject({ kind: 'account', name: 'Northwind' });
    expect(subjectOf(dossier())).toBeNull();
  });
});

describe('assembleInsights', () => {
  it('shows a deal with its partner, its score and what was found', () => {
    const closed = [
      deal({ id: 'd2', state: 'won' }),
      deal({
        id: 'd3',
        state: 'lost',
        partners: [
          { partnerId: 'sample:p9', role: 'resell', share: null },
          { partnerId: 'sample:p1', role: 'deliver', share: null },
        ],
      }),
      deal({ id: 'd4', state: 'won', partners: [] }),
    ];
    const scores = [score({ past: [{ at: daysAgo(7), points: 44 }] })];
    expect(assemble(dealPage({ deals: [deal(), ...closed], scores }))).toMatchObject({
      subject: 'deal',
      subjectId: 'sample:d1',
      title: 'Northwind rollout',
      kicker: { key: 'insightsKickerDealTier', values: ['Contoso Resell', 'Gold'] },
      score: { points: 50, change: 6, band: 'fair', trend: 'improving', partnerCases: 2 },
      tiles: [],
      revenue: null,
      conflicts: [{ code: 'C01' }],
      actions: [{ play: 'update-deal' }],
      failedRules: ['broken'],
    });
  });

  it('shows the partners that fit a deal without one, by name, and only then', () => {
    const fits = [
      { partnerId: 'sample:gone', probability: 0.9, low: 0.8, high: 0.95 },
      { partnerId: 'sample:p1', probability: 0.641, low: 0.48, high: 1 },
    ];
    const scores = [score({ fits })];
    const direct = dossier({ deal: deal({ partners: [] }), scores });
    expect(assemble(direct)).toMatchObject({
      kicker: { key: 'insightsKickerDealDirect' },
      score: { partnerCases: null },
      bestPartners: [
        { partnerId: 'sample:p1', name: 'Contoso Resell', odds: { points: 64, low: 48, high: 99 } },
      ],
    });
    expect(assemble(dealPage({ scores })).bestPartners).toEqual([]);
  });

  it('shows no chance for a deal that is closed', () => {
    const closed = deal({ state: 'lost', partners: [] });
    const page = assemble(dossier({ deal: closed, scores: [score()] }));
    expect(page.score).toBeNull();
    expect(page.bestPartners).toEqual([]);
  });

  it.each([
    [dealPage({ partner: partner({ tier: null }) }), 'insightsKickerDeal'],
    [dealPage({ partner: null }), 'insightsKickerDealUnknown'],
    [partnerPage(), 'insightsKickerPartnerTwo'],
    [partnerPage({ partner: partner({ region: null }) }), 'insightsKickerPartnerOne'],
    [partnerPage({ partner: partner({ region: null, type: null }) }), 'insightsKickerPartner'],
    [accountPage(), 'insightsKickerAccount'],
  ])('says above the title what the record is', (page, key) => {
    expect(assemble(page).kicker.key).toBe(key);
  });

  it.each(PARTNER_TYPES)('has a word for the partner type %s', (type) => {
    const { kicker } = assemble(partnerPage({ partner: partner({ type }) }));
    expect(kicker.values[0]).toMatchObject({ key: expect.stringMatching(/^insightsType[A-Z]/) });
  });

  it('shows a partner with the reasons of its score, the largest effect first', () => {
    const contributions = [contribution('a', 2), contribution('b', -9), contribution('c', 4)];
    const target = { kind: 'partner-target', subjectId: 'sample:p1' } as const;
    const past = [{ at: daysAgo(90), points: 61 }];
    const page = partnerPage({
      partner: partner({ quota: eur(500) }),
      scores: [score(), score({ ...target, contributions, past })],
      revenues: [revenue('2026-05', 120)],
    });
    const { score: shown, revenue: history } = assemble(page);
    expect(shown?.reasons.map(({ feature }) => feature)).toEqual(['b', 'c', 'a']);
    expect(shown).toMatchObject({ kind: 'partner-target', change: -11, trend: 'declining' });
    expect(shown?.past).toEqual([...past, { at: NOW, points: 50, low: 40, high: 60 }]);
    expect(shown?.reasons[0]).not.toHaveProperty('logit');
    expect(history).toMatchObject({ currency: 'EUR', target: 500 });
  });

  it('has no score where none is stored, and none for a customer', () => {
    expect(assemble(partnerPage()).score).toBeNull();
    const target = score({ kind: 'partner-target', subjectId: 'sample:a1' });
    expect(assemble(accountPage({ scores: [target] })).score).toBeNull();
  });
});

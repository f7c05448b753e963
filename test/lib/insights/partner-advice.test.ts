import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { say } from '@/lib/domain/text';
import { bestPartnersOf } from '@/lib/insights/best-partners';
import { find, page, policy, RIVAL } from './conflicts/make';
import { account, daysAgo, deal, inDays, NOW, partner, registration, score } from './make';

const [first, second] = [partner(), RIVAL];
const fitOf = (partnerId: string, claims?: number) => ({
  partnerId,
  probability: 0.6,
  low: 0.5,
  high: 0.7,
  ...(claims !== undefined && { claims }),
});

/** A deal of the direct team that either partner could help with. */
const unassigned = (over: Partial<Dossier> = {}): Dossier =>
  page({
    deal: deal({ partners: [] }),
    scores: [score({ fits: [fitOf(first.id, 3), fitOf(second.id)] })],
    ...over,
  });

const advice = (dossier: Dossier, rules = policy()) =>
  bestPartnersOf(dossier, find(dossier, rules), rules, NOW).map(({ reasons, breaks }) => ({
    reasons: reasons?.map(({ key }) => key),
    breaks: breaks?.title.key ?? null,
    severity: breaks?.severity,
  }));

describe('which partner should get a deal', () => {
  it('says how busy a partner is where that was counted', () => {
    expect(advice(unassigned()).map(({ reasons }) => reasons)).toEqual([['adviceLoadOf'], []]);
    const noLimit = policy({ mostOpenRegistrations: null });
    expect(advice(unassigned(), noLimit)[0]?.reasons).toEqual(['adviceLoad']);
  });

  it('names its claim, its sales to the customer and its lines', () => {
    const won = deal({ id: 'sample:d9', state: 'won', closedAt: daysAgo(200) });
    const partners = new Map([
      [first.id, partner({ products: ['Cloud', 'Vault'] })],
      [second.id, second],
    ]);
    const [mine] = advice(unassigned({ deals: [won], partners, registrations: [registration()] }));
    expect(mine?.reasons).toEqual(['adviceHolds', 'adviceSold', 'adviceSells', 'adviceLoadOf']);
  });

  it('says what giving it the deal would break: the claim of another partner', () => {
    const [holder, other] = advice(unassigned({ registrations: [registration()] }));
    expect(holder?.breaks).toBeNull();
    expect(other).toMatchObject({ breaks: 'conflictClaimedByOtherTitle', severity: 'block' });
  });

  it('does not repeat what is wrong with the deal anyway', () => {
    const broken = unassigned({ deal: deal({ partners: [], expectedCloseAt: daysAgo(300) }) });
    expect(find(broken).length).toBeGreaterThan(0);
    expect(advice(broken).map(({ breaks }) => breaks)).toEqual([null, null]);
  });

  it('names the holder of the claim first, also where it is not among those with the best odds', () => {
    const holder = partner({ id: 'sample:p7', name: 'Proseware', products: [] });
    const dossier = unassigned({
      partners: new Map([first, second, holder].map((each) => [each.id, each])),
      registrations: [
        registration({ id: 'sample:r8', partnerId: second.id, state: 'submitted' }),
        registration({ partnerId: holder.id }),
      ],
    });
    const best = bestPartnersOf(dossier, find(dossier), policy(), NOW);
    expect(best.map(({ partnerId, odds }) => [partnerId, odds !== undefined])).toEqual([
      [holder.id, false],
      [second.id, true],
      [first.id, true],
    ]);
    const [held, filed] = best;
    expect(held?.reasons).toEqual([say('adviceHolds', { date: inDays(90) })]);
    expect(filed?.reasons?.[0]).toEqual(say('adviceFiled', { date: daysAgo(30) }));
  });

  it('takes for a claim on the deal what the rules take for one: of the same company under two names', () => {
    const twin = account({ id: 'sample:a2', name: 'Northwind GmbH' });
    const claim = registration({ accountId: twin.id, partnerId: second.id });
    const dossier = unassigned({ similarAccounts: [twin], registrations: [claim] });
    expect(find(dossier).map(({ code }) => code)).toContain('C01');
    const best = bestPartnersOf(dossier, find(dossier), policy(), NOW);
    expect(best[0]).toMatchObject({ partnerId: second.id, reasons: [{ key: 'adviceHolds' }] });
  });

  it('says nothing of a claim that is over, or is for other products', () => {
    const dossier = unassigned({
      registrations: [
        registration({ expiresAt: daysAgo(1) }),
        registration({ id: 'sample:r8', products: ['Steel'] }),
      ],
    });
    expect(advice(dossier)[0]?.reasons).toEqual(['adviceLoadOf']);
  });

  it('without a model goes by what is known: the customer, the contract, who has room; no number', () => {
    const named = (id: string, over: Parameters<typeof partner>[0] = {}) =>
      partner({ id, name: id, products: [], territories: [], ...over });
    const partners = [
      named('none'),
      named('full', { territories: ['DE'] }),
      named('place', { territories: ['DE'] }),
      named('lines', { products: ['Cloud'] }),
      named('sold'),
    ];
    const won = deal({
      id: 'sample:d9',
      state: 'won',
      closedAt: daysAgo(200),
      partners: [{ partnerId: 'sold', role: 'resell', share: 1 }],
    });
    const known = (ids: readonly string[]) =>
      unassigned({
        account: account({ country: 'DE' }),
        partners: new Map(partners.map((each) => [each.id, each])),
        deals: [won],
        scores: [
          score({
            basis: 'prior',
            fits: ids.map((id) => ({ partnerId: id, cases: 2, claims: id === 'full' ? 25 : 1 })),
          }),
        ],
      });
    const best = bestPartnersOf(
      known(['none', 'full', 'place', 'lines']),
      [],
      policy({ mostOpenRegistrations: 25 }),
      NOW,
    );
    expect(best.map(({ partnerId }) => partnerId)).toEqual(['sold', 'lines', 'place']);
    expect(best.map(({ reasons = [] }) => reasons.map(({ key }) => key))).toEqual([
      ['adviceSold'],
      ['adviceSells', 'adviceLoadOf'],
      ['adviceCovers', 'adviceLoadOf'],
    ]);
    expect(JSON.stringify(best)).not.toContain('odds');
    const nobody = known(['none', 'full']);
    expect(bestPartnersOf(nobody, [], policy(), NOW).map(({ partnerId }) => partnerId)).toEqual([
      'sold',
      'full',
      'none',
    ]);
    // Nothing has been scored yet: who sold to the customer is known all the same.
    const unscored = { ...known([]), scores: [] };
    expect(bestPartnersOf(unscored, [], policy(), NOW)).toHaveLength(1);
  });
});

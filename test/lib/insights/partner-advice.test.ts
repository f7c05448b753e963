import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { bestPartnersOf } from '@/lib/insights/best-partners';
import { find, page, policy, RIVAL } from './conflicts/make';
import { daysAgo, deal, NOW, partner, registration, score } from './make';

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
});

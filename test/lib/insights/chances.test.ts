import { describe, expect, it } from 'vitest';
import type { Dossier } from '@/lib/domain/dossier';
import { DEFAULT_POLICY } from '@/lib/domain/policy';
import { gateOf } from '@/lib/domain/score';
import { say, sayCount } from '@/lib/domain/text';
import { bestPartnersOf, otherPartnersOf } from '@/lib/insights/best-partners';
import { chancesOf } from '@/lib/insights/chances';
import { contribution, deal, dealPage, NOW, partner, partnerPage, score } from './make';

const churn = (over: Parameters<typeof score>[0] = {}) =>
  score({ kind: 'partner-churn', subjectId: 'sample:p1', ...over });

describe('chances of a partner', () => {
  it('are its churn risk with the reason that counts most; a high risk is never strong', () => {
    const silent = contribution('days-silent', 30);
    const one = churn({ probability: 0.8, low: 0.7, high: 0.9, contributions: [silent] });
    const [chance, none] = chancesOf(partnerPage({ scores: [one] }), 'sample:p1');
    expect(chance).toMatchObject({
      kind: 'partner-churn',
      label: say('insightsChurnRisk', { percent: 0.8 }),
      low: 70,
      high: 90,
      band: 'weak',
      reason: silent.label,
      evidence: silent.evidence,
    });
    expect(none).toBeUndefined();
  });

  it('say on how little a rule of thumb rests', () => {
    const one = churn({ basis: 'prior', gate: gateOf(3, 9) });
    const [chance] = chancesOf(partnerPage({ scores: [one] }), 'sample:p1');
    expect(chance?.reason).toEqual(sayCount('insightsChancePrior', 12));
    expect(chance?.evidence).toBeNull();
  });

  it('are the recruit score of a candidate, and nothing of another partner', () => {
    const own = score({ kind: 'recruit', subjectId: 'sample:p1', probability: 0.8 });
    const other = churn({ subjectId: 'sample:p2' });
    const chances = chancesOf(partnerPage({ scores: [own, other] }), 'sample:p1');
    expect(chances.map(({ kind, band }) => [kind, band])).toEqual([['recruit', 'strong']]);
  });
});

const bestOf = (dossier: Dossier) => bestPartnersOf(dossier, [], DEFAULT_POLICY, NOW);

describe('partners for a deal', () => {
  const fits = [{ partnerId: 'sample:p2', probability: 0.6, low: 0.5, high: 0.7, cases: 4 }];
  const partners = new Map([['sample:p2', partner({ id: 'sample:p2', name: 'Fabrikam' })]]);
  const page = (over: Parameters<typeof deal>[0] = {}) =>
    dealPage({ deal: deal(over), partners, scores: [score({ fits })] });
  const fit = {
    partnerId: 'sample:p2',
    name: 'Fabrikam',
    odds: { points: 60, low: 50, high: 70 },
    // Four closed deals are few.
    reasons: [say('adviceFew')],
  };

  it('are the best ones without a partner, and the other ones with one', () => {
    const direct = page({ partners: [] });
    expect([bestOf(direct), otherPartnersOf(direct)]).toEqual([[{ ...fit, breaks: null }], []]);
    expect([bestOf(page()), otherPartnersOf(page())]).toEqual([[], [fit]]);
  });

  it('are none of a closed deal', () => {
    const closed = page({ state: 'won' });
    expect([...bestOf(closed), ...otherPartnersOf(closed)]).toEqual([]);
  });
});

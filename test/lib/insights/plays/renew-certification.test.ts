import { describe, expect, it } from 'vitest';
import type { Certification } from '@/lib/domain/partner';
import { say } from '@/lib/domain/text';
import { renewCertification } from '@/lib/insights/plays/renew-certification';
import { context, daysAgo, deal, dealPage, eur, inDays, partner, partnerPage } from '../make';

const certificate = (expiresAt: number | null, product = 'Cloud'): Certification => ({
  product,
  earnedAt: daysAgo(400),
  expiresAt,
});
const suggest = (certifications: Certification[], deals = [deal()]) =>
  renewCertification.suggest(context(partnerPage({ partner: partner({ certifications }), deals })));

describe('renew-certification', () => {
  it('names a lapsed certificate and the open deals that need it', () => {
    const deals = [deal(), deal({ id: 'sample:d2', products: ['cloud '] })];
    expect(suggest([certificate(daysAgo(5))], deals)).toMatchObject({
      about: 'sample:p1:Cloud:2026-06-10',
      title: { values: ['Contoso Resell', 'Cloud'] },
      reason: { key: 'playRenewCertificationLapsed', values: [2, { date: daysAgo(5) }] },
      value: eur(16_000),
    });
  });

  it.each([
    [30.49, true],
    [30.5, false],
    [0, true],
    [-700, true],
  ])('%d days before its end: %s', (days, expected) => {
    expect(suggest([certificate(inDays(days))]) !== undefined).toBe(expected);
  });

  it('says how many days are left', () => {
    expect(suggest([certificate(inDays(7))])?.reason).toMatchObject({
      key: 'playRenewCertificationSoon',
      values: [7, { date: inDays(7) }, 1],
    });
    expect(suggest([certificate(inDays(4.5))])?.reason.count).toBe(5);
    expect(suggest([certificate(inDays(0.49))])?.reason).toEqual(
      say('playRenewCertificationToday', 1),
    );
  });

  it.each([
    ['a newer one', [certificate(daysAgo(5)), certificate(inDays(200))]],
    ['a newer one spelled otherwise', [certificate(inDays(200), 'CLOUD'), certificate(daysAgo(5))]],
    ['one that never ends', [certificate(null), certificate(daysAgo(5))]],
    ['none at all', []],
  ])('keeps quiet with %s', (_what, certificates) => {
    expect(suggest(certificates)).toBeUndefined();
  });

  it('keeps quiet for products the partner is not selling now', () => {
    expect(suggest([certificate(daysAgo(5), 'Voice')])).toBeUndefined();
    expect(suggest([certificate(daysAgo(5))], [deal({ state: 'won' })])).toBeUndefined();
    expect(suggest([certificate(daysAgo(5))], [deal({ partners: [] })])).toBeUndefined();
  });

  it('takes the certificate that most deals need', () => {
    const deals = [
      deal({ products: ['Voice'] }),
      deal({ id: 'sample:d2', products: ['Voice', 'Cloud'] }),
    ];
    const due = [certificate(daysAgo(9)), certificate(daysAgo(1), 'Voice')];
    expect(suggest(due, deals)?.title.values[1]).toBe('Voice');
  });

  it('is about the deal alone on the page of a deal, and needs a partner', () => {
    const expired = partner({ certifications: [certificate(daysAgo(5))] });
    const deals = [deal(), deal({ id: 'sample:d2' })];
    const page = dealPage({ partner: expired, deals });
    expect(renewCertification.suggest(context(page))?.value).toEqual(eur(8_000));
    expect(renewCertification.suggest(context(dealPage({ partner: null })))).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { daysAgo, deal, inDays, NOW, registration } from '../make';
import { findBy, page, pageOf, policy, says } from './make';

const rule = 'partner-not-eligible';
const certified = policy({ certifiedProducts: ['Cloud'] });
const holds = (product: string, expiresAt: number | null) => ({
  certifications: [{ product, earnedAt: daysAgo(700), expiresAt }],
});

describe('partner-not-eligible', () => {
  it.each(['suspended', 'terminated'] as const)(
    'asks to check a partner that is %s',
    (standing) => {
      const [conflict] = findBy(rule, pageOf({ standing }));
      expect(conflict).toMatchObject({ code: 'C20', severity: 'warn', contact: 'Dana Ruiz' });
      expect(says(conflict, `conflictFactPartner_${standing}`, 'Contoso Resell')).toBe(true);
    },
  );

  it('says so of an approved claim, too', () => {
    const registrations = [registration({ dealId: 'sample:d1' })];
    expect(findBy(rule, pageOf({ standing: 'terminated' }, { registrations }))).toHaveLength(1);
  });

  it('asks to check a tier that the policy does not name', () => {
    const tiers = policy({ eligibleTiers: ['gold', 'Platinum'] });
    const [conflict] = findBy(rule, pageOf({ tier: 'Silver' }), tiers);
    expect(conflict?.severity).toBe('warn');
    expect(says(conflict, 'conflictFactTierNotEligible', 'Silver', 'gold, Platinum')).toBe(true);
    expect(findBy(rule, pageOf({ tier: 'GOLD ' }), tiers)).toEqual([]);
    expect(findBy(rule, pageOf({ tier: null }), tiers)).toEqual([]);
  });

  it('asks to check a certificate that has run out, from that moment on', () => {
    const [conflict] = findBy(rule, pageOf(holds('Cloud', NOW)), certified);
    expect(conflict?.severity).toBe('warn');
    expect(says(conflict, 'conflictFactLapsedCertificate', 'Cloud', { date: NOW })).toBe(true);
    expect(findBy(rule, pageOf(holds('Cloud', NOW + 1)), certified)).toEqual([]);
    expect(findBy(rule, pageOf(holds('Cloud', null)), certified)).toEqual([]);
  });

  it('counts the certificate that lasts longest', () => {
    const { certifications } = holds('Cloud', daysAgo(3));
    const renewed = [...certifications, ...holds('Cloud', inDays(300)).certifications];
    expect(findBy(rule, pageOf({ certifications: renewed }), certified)).toEqual([]);
  });

  it('says so where none was ever entered, and is silent of a partner without any', () => {
    expect(findBy(rule, pageOf(holds('Vault', null)), certified)).toMatchObject([
      { severity: 'warn' },
    ]);
    expect(findBy(rule, pageOf({ certifications: [] }), certified)).toEqual([]);
  });

  it.each([
    ['the standing is good', pageOf({ standing: 'good' })],
    ['nothing is known of the standing', page()],
    ['the certificate that ran out is not asked for', pageOf(holds('Cloud', daysAgo(3)))],
    ['the direct team sells', pageOf({ standing: 'suspended' }, { deal: deal({ partners: [] }) })],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});

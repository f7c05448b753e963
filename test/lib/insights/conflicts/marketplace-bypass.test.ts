import { describe, expect, it } from 'vitest';
import { daysAgo, deal, registration } from '../make';
import { findBy, page, rivalClaim, says } from './make';

const rule = 'marketplace-bypass';
const sold = (partnerId: string, ...registrations: ReturnType<typeof registration>[]) =>
  page({
    deal: deal({ partners: [{ partnerId, role: 'marketplace', share: null }] }),
    registrations,
  });
const registered = registration({ dealId: 'sample:d1' });

describe('marketplace-bypass', () => {
  it('warns where another partner has registered the deal', () => {
    const [conflict] = findBy(rule, sold('sample:p2', registered));
    expect(conflict).toMatchObject({ code: 'C36', severity: 'warn', contact: 'Dana Ruiz' });
    expect(says(conflict, 'conflictMarketplaceBypassTitle', 'Contoso Resell')).toBe(true);
    expect(says(conflict, 'conflictFactMarketplace', 'Brightpath Systems')).toBe(true);
  });

  it.each([
    ['the same partner has registered it', sold('sample:p1', registered)],
    ['the registration has run out', sold('sample:p2', { ...registered, expiresAt: daysAgo(1) })],
    ['nobody has registered it', sold('sample:p2')],
    [
      'it is not sold in a marketplace',
      page({ registrations: [registered, rivalClaim({ dealId: 'sample:d1' })] }),
    ],
  ])('is silent where %s', (_case, dossier) => {
    expect(findBy(rule, dossier)).toEqual([]);
  });
});

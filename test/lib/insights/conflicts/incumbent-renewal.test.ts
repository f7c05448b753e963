import { describe, expect, it } from 'vitest';
import { daysAgo, deal } from '../make';
import { findBy, page, pending } from './make';

const rule = 'incumbent-renewal';
const sold = (partnerId: string) =>
  deal({
    id: 'sample:d7',
    state: 'won',
    closedAt: daysAgo(300),
    partners: [{ partnerId, role: 'resell', share: null }],
  });
const renewal = (business: 'renewal' | 'new' | undefined, partnerId = 'sample:p2', more = {}) => {
  const shown = deal(business ? { business } : {});
  return findBy(rule, page({ deal: shown, deals: [shown, sold(partnerId)], ...more }));
};

describe('incumbent-renewal', () => {
  it('warns where the partner of record is another', () => {
    expect(renewal('renewal')).toMatchObject([
      { code: 'C17', severity: 'warn', contact: 'Bo Lind' },
    ]);
  });

  it('reads the kind from the registration, too', () => {
    expect(
      renewal(undefined, 'sample:p2', { registrations: [pending({ business: 'renewal' })] }),
    ).toHaveLength(1);
  });

  it.each([
    ['nothing says that it is a renewal', undefined, 'sample:p2'],
    ['it is new business', 'new' as const, 'sample:p2'],
    ['the partner of record renews', 'renewal' as const, 'sample:p1'],
  ])('is silent where %s', (_case, business, partnerId) => {
    expect(renewal(business, partnerId)).toEqual([]);
  });
});

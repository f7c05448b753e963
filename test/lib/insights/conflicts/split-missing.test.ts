import { describe, expect, it } from 'vitest';
import type { PartnerRole } from '@/lib/domain/deal';
import { deal } from '../make';
import { findBy, page, says } from './make';

const rule = 'split-missing';
const part = (partnerId: string, share: number | null, role: PartnerRole = 'resell') => ({
  partnerId,
  role,
  share,
});
const split = (...partners: ReturnType<typeof part>[]) =>
  findBy(rule, page({ deal: deal({ partners, ownerName: 'Kim Key' }) }));

describe('split-missing', () => {
  it('warns where a share is not agreed', () => {
    const [conflict] = split(part('sample:p1', 0.6), part('sample:p2', null));
    expect(conflict).toMatchObject({ code: 'C35', severity: 'warn', contact: 'Kim Key' });
    expect(says(conflict, 'conflictFactShare', 'Contoso Resell', { percent: 0.6 })).toBe(true);
    expect(says(conflict, 'conflictFactNoShare', 'Brightpath Systems')).toBe(true);
  });

  it('warns where the shares do not add up', () => {
    expect(split(part('sample:p1', 0.6), part('sample:p2', 0.6))).toHaveLength(1);
    expect(split(part('sample:p1', 0.6), part('sample:p2', 0.3))).toHaveLength(1);
  });

  it.each([
    ['there is one partner', [part('sample:p1', null)]],
    ['the shares add up', [part('sample:p1', 0.6), part('sample:p2', 0.4)]],
    [
      'thirds nearly do',
      [part('sample:p1', 0.33), part('sample:p2', 0.33), part('sample:p3', 0.33)],
    ],
    [
      'the other only had an influence',
      [part('sample:p1', null), part('sample:p2', null, 'influenced')],
    ],
    ['one partner has two parts', [part('sample:p1', null), part('sample:p1', null, 'deliver')]],
  ])('is silent where %s', (_case, partners) => {
    expect(split(...partners)).toEqual([]);
  });

  it('is not checked where the source keeps no shares', () => {
    const none = deal({ partners: [part('sample:p1', null), part('sample:p2', null)] });
    const among = (...others: Partial<ReturnType<typeof deal>>[]) =>
      findBy(
        rule,
        page({
          deal: none,
          deals: [none, ...others.map((over) => deal({ id: 'sample:d2', ...over }))],
        }),
      );
    expect(among()).toEqual([]);
    const kept = { partners: [part('sample:p1', 1)] };
    expect(among({ ...kept, sourceId: 'another' })).toEqual([]);
    expect(among(kept)).toHaveLength(1);
  });

  it('is silent of a deal that is closed', () => {
    const closed = deal({
      state: 'won',
      partners: [part('sample:p1', null), part('sample:p2', null)],
    });
    expect(findBy(rule, page({ deal: closed }))).toEqual([]);
  });
});

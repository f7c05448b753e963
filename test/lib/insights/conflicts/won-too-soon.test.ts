import { describe, expect, it } from 'vitest';
import { daysAgo, deal, NOW } from '../make';
import { findBy, page, policy, says } from './make';

const rule = 'won-too-soon';
const threeDays = policy({ minimumDealHours: 72 });
const closed = (days: number, state: 'won' | 'lost' = 'won') =>
  page({
    deal: deal({
      state,
      createdAt: daysAgo(10),
      closedAt: daysAgo(10 - days),
      ownerName: 'Kim Key',
    }),
  });

describe('won-too-soon', () => {
  it('warns of a deal that was won within the hours', () => {
    const [conflict] = findBy(rule, closed(2), threeDays);
    expect(conflict).toMatchObject({ code: 'C42', severity: 'warn', contact: 'Kim Key' });
    expect(says(conflict, 'conflictWonTooSoonTitle', { date: daysAgo(7) })).toBe(true);
  });

  it('says from when on a win counts while there is time', () => {
    const open = deal({ createdAt: daysAgo(1), expectedCloseAt: NOW });
    const [conflict] = findBy(rule, page({ deal: open }), threeDays);
    expect(conflict?.severity).toBe('info');
    expect(conflict?.title.key).toBe('conflictWonTooSoonOpenTitle');
  });

  it.each([
    ['it took as long', closed(3), threeDays],
    ['it was lost', closed(2, 'lost'), threeDays],
    ['no programme asks', closed(2), policy()],
    ['the close is far off', page({ deal: deal() }), threeDays],
    ['no close is expected', page({ deal: deal({ expectedCloseAt: null }) }), threeDays],
  ])('is silent where %s', (_case, dossier, rules) => {
    expect(findBy(rule, dossier, rules)).toEqual([]);
  });
});

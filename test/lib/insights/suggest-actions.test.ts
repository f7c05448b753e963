import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAYS } from '@/lib/insights/plays';
import { definePlay } from '@/lib/insights/plays/contract';
import { suggestActions } from '@/lib/insights/suggest-actions';
import {
  conflict,
  context,
  daysAgo,
  deal,
  dealPage,
  engagement,
  inDays,
  partner,
  registration,
  score,
} from './make';

const busy = dealPage({
  deal: deal({ createdAt: daysAgo(80), lastActivityAt: daysAgo(50) }),
  partner: partner({
    certifications: [{ product: 'Cloud', earnedAt: 0, expiresAt: daysAgo(1) }],
  }),
  registrations: [registration({ expiresAt: inDays(4), submittedAt: daysAgo(80) })],
  engagements: [engagement(daysAgo(60)), engagement(daysAgo(70))],
});

describe('suggestActions', () => {
  it('gives each suggestion the id of its play and of what it is about', () => {
    const { actions, failedPlays } = suggestActions(context(busy, { conflicts: [conflict()] }));
    expect(actions.map(({ id }) => id)).toEqual([
      'resolve-conflict:claimed-by-other:sample:d1:sample:r1',
      'renew-registration:sample:r1:2026-06-19',
      'renew-certification:sample:p1:Cloud:2026-06-14',
      're-engage-partner:sample:p1:2026-04-16',
      'update-deal:sample:d1:2026-04-26',
    ]);
    expect(actions.every((each) => each.id.startsWith(`${each.play}:`))).toBe(true);
    expect(actions[0]).not.toHaveProperty('about');
    expect(failedPlays).toEqual([]);
  });

  it('names a play that fails and goes on with the others', () => {
    const broken = definePlay({
      id: 'broken',
      suggest() {
        throw new Error('no');
      },
    });
    const { actions, failedPlays } = suggestActions(context(busy), [broken, ...PLAYS]);
    expect(failedPlays).toEqual(['broken']);
    expect(actions.length).toBeGreaterThan(0);
  });

  it('gives only finite values that are not negative, for any amounts and moments', () => {
    const amount = fc.option(
      fc.record({
        amount: fc.double({ min: -1e15, max: 1e15 }),
        currency: fc.constantFrom('EUR', 'USD'),
      }),
    );
    const moment = fc.integer({ min: -1000, max: 1000 }).map(daysAgo);
    fc.assert(
      fc.property(amount, amount, moment, moment, moment, (worth, claim, idle, end, close) => {
        const page = dealPage({
          ...busy,
          deal: deal({ amount: worth, lastActivityAt: idle, expectedCloseAt: close }),
          registrations: [registration({ amount: claim, expiresAt: end })],
          scores: [score({ probability: 0.3 })],
        });
        const { actions, failedPlays } = suggestActions(context(page));
        expect(failedPlays).toEqual([]);
        for (const { value } of actions) {
          expect(Number.isFinite(value.amount)).toBe(true);
          expect(value.amount).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});

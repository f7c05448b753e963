import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/domain/time';
import { asOf } from '@/models/features/as-of';
import { wasOpen } from '@/models/features/then';
import { timelineOf } from '@/models/features/timeline';
import {
  daysAgo,
  deal,
  engagement,
  eur,
  NOW,
  registration,
  revenue,
} from '@/test/lib/insights/make';
import { unhurried, world } from '../helpers/world';

const past = async (over: Parameters<typeof world>[0], at = NOW) =>
  asOf(await timelineOf(world(over), unhurried), at);

describe('a deal at a cut-off', () => {
  const won = deal({
    state: 'won',
    stage: 'Won',
    createdAt: daysAgo(60),
    closedAt: daysAgo(10),
    stageHistory: [
      { stage: 'Proposal', at: daysAgo(50) },
      { stage: 'Won', at: daysAgo(10) },
    ],
    closeDateMoves: [daysAgo(40), daysAgo(12)],
  });

  it('is open before it closed, in the stage it had then', async () => {
    const then = (await past({ deals: [won] }, daysAgo(30))).deal(won.id);
    expect(wasOpen(won, daysAgo(30))).toBe(true);
    expect(then?.stageHistory.at(-1)?.stage).toBe('Proposal');
    expect(then?.closeDateMoves).toEqual([daysAgo(40)]);
  });

  it('is closed from its closing on, and counts among closings', async () => {
    const at = await past({ deals: [won] }, daysAgo(10));
    expect(wasOpen(won, daysAgo(10))).toBe(false);
    expect(at.closings('sample:p1')).toEqual({ cases: 1, positives: 1 });
    expect((await past({ deals: [won] }, daysAgo(11))).closings().cases).toBe(0);
  });

  it('does not exist before it was created', async () => {
    expect((await past({ deals: [won] }, daysAgo(61))).deal(won.id)).toBeNull();
  });

  it('that was reopened is open and no closing', async () => {
    const reopened = { ...won, state: 'open' as const };
    const at = await past({ deals: [reopened] });
    expect(wasOpen(reopened, NOW)).toBe(true);
    expect(at.closings().cases).toBe(0);
  });

  it('shows its end when it moves to its last stage, though the closing date is later', async () => {
    const booked = { ...won, closedAt: NOW };
    expect(wasOpen(booked, daysAgo(5))).toBe(false);
  });
});

it('a deal is claimed by whoever holds it or its customer by then', async () => {
  const registrations = [
    registration({ id: 'sample:r1', partnerId: 'sample:of-customer' }),
    registration({ id: 'sample:r2', partnerId: 'sample:of-customer' }),
    registration({
      id: 'sample:r3',
      partnerId: 'sample:of-deal',
      accountId: null,
      dealId: 'sample:d1',
    }),
    registration({ id: 'sample:r4', partnerId: 'sample:refused', state: 'rejected' }),
    registration({ id: 'sample:r5', partnerId: 'sample:stranger', accountId: 'sample:a7' }),
  ];
  const then = await past({ registrations }, NOW);
  const subject = then.deal('sample:d1');
  expect(subject && [...then.claimants(subject)].sort()).toEqual([
    'sample:of-customer',
    'sample:of-deal',
  ]);
});

describe('a registration at a cut-off', () => {
  const claim = (over: Parameters<typeof registration>[0], at = NOW) =>
    past({ registrations: [registration(over)] }, at).then((then) => {
      const subject = then.deal('sample:d1');
      return subject && then.hasActiveClaim(subject, 'sample:p1');
    });

  it.each([
    ['approved and unexpired', {}, true],
    ['decided later', { decidedAt: NOW + DAY }, false],
    ['run out', { expiresAt: daysAgo(1), state: 'expired' as const }, false],
    ['converted since', { state: 'converted' as const }, true],
    ['won since', { state: 'won' as const }, true],
    ['rejected', { state: 'rejected' as const }, false],
    ['extended later, so not run out', { expiresAt: NOW - DAY, extendedAt: NOW + DAY }, true],
    ['of another partner', { partnerId: 'sample:p2' }, false],
    ['of another customer', { accountId: 'sample:a7' }, false],
    [
      'of another customer but tied to the deal',
      { accountId: 'sample:a7', dealId: 'sample:d1' },
      true,
    ],
  ])('%s', async (_case, over, expected) => {
    expect(await claim(over)).toBe(expected);
  });
});

describe('revenue', () => {
  it('of a month is known when the month is over', async () => {
    const rows = { revenues: [revenue('2026-05', 100), revenue('2026-06', 900)] };
    expect((await past(rows)).revenue('sample:p1', 'EUR', 12)).toBe(100);
    expect((await past(rows, Date.UTC(2026, 6, 1))).revenue('sample:p1', 'EUR', 12)).toBe(1_000);
  });

  it('in another currency is left out, never added', async () => {
    const rows = { revenues: [revenue('2026-05', 100), revenue('2026-05', 70, 'USD')] };
    const then = await past(rows);
    expect(then.revenue('sample:p1', 'EUR', 1)).toBe(100);
    expect(then.revenue('sample:p1', 'USD', 1)).toBe(70);
  });

  it('is counted back from the last month that finance booked', async () => {
    const rows = { revenues: [revenue('2026-03', 10), revenue('2026-04', 20)] };
    const then = await past(rows);
    expect(then.revenue('sample:p1', 'EUR', 1)).toBe(20);
    expect(then.revenue('sample:p1', 'EUR', 1, 1)).toBe(10);
  });

  it('names the currency of most months', async () => {
    const rows = {
      revenues: [revenue('2026-03', 1, 'USD'), revenue('2026-04', 1), revenue('2026-05', 1)],
    };
    expect((await past(rows)).mainCurrency('sample:p1')).toBe('EUR');
    expect((await past({ revenues: [] })).mainCurrency('sample:p1')).toBeNull();
  });
});

it('counts engagements after a moment, up to the cut-off', async () => {
  const rows = {
    engagements: [engagement(daysAgo(5)), engagement(daysAgo(1)), engagement(NOW + 1)],
  };
  const then = await past(rows);
  expect(then.engagements('sample:p1', daysAgo(5))).toBe(1);
  expect(then.engagements('sample:p1', 0, 'portal-login')).toBe(2);
  expect(then.engagements('sample:p1', 0, 'ticket')).toBe(0);
  expect(then.engagements('sample:p1', NOW + DAY)).toBe(0);
});

it('sums open deals per currency', async () => {
  const deals = [
    deal({ id: 'sample:x1', amount: eur(10) }),
    deal({ id: 'sample:x2', amount: { amount: 99, currency: 'USD' } }),
    deal({ id: 'sample:x3', amount: eur(5), state: 'lost', closedAt: daysAgo(1) }),
    deal({ id: 'sample:x4', amount: eur(7), state: 'won', closedAt: null, stageHistory: [] }),
  ];
  expect((await past({ deals })).pipeline('sample:p1', 'EUR')).toBe(10);
  expect((await past({ deals }, daysAgo(2))).pipeline('sample:p1', 'EUR')).toBe(15);
});

describe('what was overwritten later', () => {
  const until = daysAgo(10);
  const at = (over: Parameters<typeof world>[0], cutOff: number) => past(over, cutOff);
  const grown = deal({ id: 'sample:x1', amount: eur(100), createdAt: daysAgo(60) });
  const was = (values: object): Parameters<typeof world>[0] => ({
    deals: [grown],
    pastValues: [{ entity: 'deals', id: grown.id, values: [{ until, was: values }] }],
  });

  it('is as it was before, and as it is from then on', async () => {
    const history: Parameters<typeof world>[0] = {
      pastValues: [
        { entity: 'partners', id: 'sample:p1', values: [{ until, was: { tier: 'Bronze' } }] },
        { entity: 'accounts', id: 'sample:a1', values: [{ until, was: { region: 'Asia' } }] },
      ],
    };
    const [before, after] = [await at(history, until - 1), await at(history, until)];
    expect(before.partner('sample:p1')?.tier).toBe('Bronze');
    expect(before.account('sample:a1')?.region).toBe('Asia');
    expect(after.partner('sample:p1')?.tier).not.toBe('Bronze');
    expect(after.account('sample:a1')?.region).toBe('DACH');
  });

  it('moves the pipeline when it changes, of partner and currency', async () => {
    const of = async (values: object, cutOff: number) => {
      const then = await at(was(values), cutOff);
      return ['EUR', 'USD'].map((currency) => then.pipeline('sample:p1', currency));
    };
    expect(await of({ amount: eur(40) }, until - 1)).toEqual([40, 0]);
    expect(await of({ amount: eur(40) }, until)).toEqual([100, 0]);
    expect(await of({ amount: { amount: 7, currency: 'USD' } }, until - 1)).toEqual([0, 7]);
    expect(await of({ partners: [] }, until - 1)).toEqual([0, 0]);
    expect(await of({ partners: [] }, until)).toEqual([100, 0]);
  });

  it('takes a deal out of the pipeline once, however late its amount is put right', async () => {
    const won = deal({
      ...grown,
      state: 'won',
      stage: 'Won',
      stageHistory: [],
      closedAt: daysAgo(20),
    });
    const history = { ...was({ amount: eur(40) }), deals: [won] };
    expect((await at(history, daysAgo(21))).pipeline('sample:p1', 'EUR')).toBe(40);
    expect((await at(history, daysAgo(15))).pipeline('sample:p1', 'EUR')).toBe(0);
    expect((await at(history, NOW)).pipeline('sample:p1', 'EUR')).toBe(0);
  });

  it('leaves usual amounts at the first one known', async () => {
    const usual = async (values: object, cutOff: number) =>
      (await at(was(values), cutOff)).usualAmount('EUR', 'sample:p1');
    expect(await usual({ amount: eur(40) }, NOW)).toBeCloseTo(40, 10);
    expect(await usual({ amount: null }, until - 1)).toBeNull();
    expect(await usual({ amount: null }, until)).toBeCloseTo(100, 10);
  });

  it('is business of a partner from when it leads the deal', async () => {
    const history = { ...was({ partners: [] }), registrations: [], revenues: [], engagements: [] };
    expect((await at(history, until - 1)).lastBusiness('sample:p1')).toBeNull();
    expect((await at(history, until)).lastBusiness('sample:p1')).toBe(until);
    expect((await at(history, NOW)).signsOfLife('sample:p1')?.first).toBe(until);
  });
});

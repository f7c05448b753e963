import { describe, expect, it } from 'vitest';
import { DAY } from '@/lib/domain/time';
import { asOf } from '@/models/features/as-of';
import { timelineOf } from '@/models/features/timeline';
import { dealWin } from '@/models/tasks/deal-win';
import { daysAgo, deal, NOW, partner, registration } from '@/test/lib/insights/make';
import { unhurried, world } from '../helpers/world';

const timeline = (deals: readonly ReturnType<typeof deal>[], partners = world().partners) =>
  timelineOf(world({ deals, partners }), unhurried);
const closed = (id: string, over: Parameters<typeof deal>[0] = {}) =>
  deal({ id, state: 'won', createdAt: daysAgo(90), closedAt: daysAgo(30), ...over });

describe('cases', () => {
  it('look at each closed deal on one day of its life, always the same', async () => {
    const deals = Array.from({ length: 400 }, (_, i) => closed(`sample:${i}`));
    const cases = dealWin.cases(await timeline(deals), NOW);
    expect(dealWin.cases(await timeline([...deals].reverse()), NOW)).toEqual([...cases].reverse());
    const ages = cases.map(({ at }) => (at - daysAgo(90)) / (60 * DAY));
    expect(ages.every((age) => age >= 0 && age < 1)).toBe(true);
    expect(ages.filter((age) => age < 0.5).length).toBeGreaterThan(160);
    expect(ages.filter((age) => age < 0.5).length).toBeLessThan(240);
  });

  it('leave out what is open, reopened, undated, not lived or not yet closed', async () => {
    const deals = [
      deal(),
      deal({ id: 'sample:reopened', closedAt: daysAgo(3) }),
      closed('sample:undated', { closedAt: null }),
      closed('sample:imported', { closedAt: daysAgo(90) }),
      closed('sample:later', { closedAt: NOW + 1 }),
      closed('sample:good'),
    ];
    const cases = dealWin.cases(await timeline(deals), NOW);
    expect(cases.map(({ subjectId }) => subjectId)).toEqual(['sample:good']);
  });
});

describe('a score that a person contested', () => {
  const casesOf = async (...at: number[]) => {
    const contests = at.map((each) => ({ scoreId: 'deal-win:sample:d', at: each }));
    const history = world({ deals: [closed('sample:d')], contests });
    return dealWin.cases(await timelineOf(history, unhurried), NOW);
  };

  it('is learned as it stood then, the last time, and ends as it ended', async () => {
    const [usual] = await casesOf();
    const [contested, ...more] = await casesOf(daysAgo(80), daysAgo(41));
    expect(more).toEqual([]);
    expect(contested).toEqual({ ...usual, at: daysAgo(41) });
    expect(usual?.at).not.toBe(daysAgo(41));
  });

  it('is of no account before the deal, or once it had ended', async () => {
    expect(await casesOf(daysAgo(91), daysAgo(30), daysAgo(2))).toEqual(await casesOf());
  });

  it('is another when it is of another kind or deal', async () => {
    const contests = ['recruit:sample:d', 'deal-win:sample:d2'].map((scoreId) => ({
      scoreId,
      at: daysAgo(41),
    }));
    const history = world({ deals: [closed('sample:d')], contests });
    expect(dealWin.cases(await timelineOf(history, unhurried), NOW)).toEqual(await casesOf());
  });
});

describe('other partners', () => {
  const partners = [
    partner({ id: 'sample:p1', region: 'DACH' }),
    partner({ id: 'sample:cloud', region: 'Asia', products: ['Cloud'] }),
    partner({ id: 'sample:far', region: 'Asia', products: ['Edge'] }),
    partner({ id: 'sample:candidate', products: ['Cloud'] }),
    partner({ id: 'sample:left', products: ['Cloud'] }),
    ...Array.from({ length: 30 }, (_, i) =>
      partner({
        id: `sample:x${i}`,
        region: 'Asia',
        products: ['Cloud'],
        signedAt: daysAgo(90),
      }),
    ),
  ];
  const won = (partnerId: string, over: Parameters<typeof deal>[0] = {}) =>
    closed(`sample:win ${partnerId}`, {
      partners: [{ partnerId, role: 'resell', share: null }],
      ...over,
    });
  const wins = [
    won('sample:cloud'),
    won('sample:p1'),
    won('sample:left', { createdAt: daysAgo(300), closedAt: daysAgo(250) }),
  ];

  const bare = (deals: readonly ReturnType<typeof deal>[]) =>
    world({ deals, partners, registrations: [], revenues: [] });

  it('are those that sell the product or cover the region, winners first, twelve at most', async () => {
    const direct = deal({ id: 'sample:direct', partners: [] });
    const line = await timelineOf(bare([direct, ...wins]), unhurried);
    const found = dealWin.alternatives(line, asOf(line, NOW))('sample:direct');
    const ids = found.map(({ partnerId }) => partnerId);
    expect(ids).toHaveLength(12);
    expect(ids.slice(0, 2).sort()).toEqual(['sample:cloud', 'sample:p1']);
    for (const id of ['far', 'candidate', 'left']) expect(ids).not.toContain(`sample:${id}`);
  });

  it('are also whoever holds a claim on it, whatever it sells and however little it won', async () => {
    const direct = deal({ id: 'sample:direct', partners: [] });
    const registrations = [registration({ partnerId: 'sample:far' })];
    const rows = { ...bare([direct, deal(), ...wins]), registrations };
    const line = await timelineOf(rows, unhurried);
    const found = dealWin.alternatives(line, asOf(line, NOW))('sample:direct');
    expect(found).toHaveLength(13);
    expect(found.filter(({ holds }) => holds).map(({ partnerId }) => partnerId)).toEqual([
      'sample:far',
    ]);
    const others = dealWin.alternatives(line, asOf(line, NOW), true)('sample:d1');
    expect(others.some(({ holds }) => holds)).toBe(false);
  });

  it('are none for a deal that has one, unless others are asked for', async () => {
    const line = await timelineOf(bare([deal(), ...wins]), unhurried);
    expect(dealWin.alternatives(line, asOf(line, NOW))('sample:d1')).toEqual([]);
    const others = dealWin.alternatives(line, asOf(line, NOW), true)('sample:d1');
    const ids = others.map(({ partnerId }) => partnerId);
    expect(ids[0]).toBe('sample:cloud');
    expect(ids).not.toContain('sample:p1');
  });
});

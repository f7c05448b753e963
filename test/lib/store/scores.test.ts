import { describe, expect, it, vi } from 'vitest';
import type { Score } from '@/lib/domain/score';
import { DAY } from '@/lib/domain/time';
import { deriveRows } from '@/lib/store/derive';
import { readPartnerRows } from '@/lib/store/partner-rows';
import { replaceScores, saveDetails } from '@/lib/store/scores';
import { putRows, removeRows } from '@/lib/store/write-rows';
import { newStore } from './open';
import { NOW, partner, score } from './rows';

describe('details of scores', () => {
  it('join a score as it was when they were worked out, and no newer one', async () => {
    const { db } = newStore();
    const [same, changed] = ['crm:p1', 'crm:p2'].map((subjectId) =>
      score({ id: `partner-target:${subjectId}`, subjectId }),
    ) as [Score, Score];
    const newer = { ...changed, computedAt: NOW + 1 };
    await replaceScores(db, 'partner-target', [same, newer]);
    const gone = { ...same, id: 'partner-target:gone' };
    await saveDetails(
      db,
      [same, changed, gone].map((each) => ({ ...each, whatIfs: [] })),
    );
    expect(await db.scores.toArray()).toEqual([{ ...same, whatIfs: [] }, newer]);
  });
});

describe('replacing scores', () => {
  const pastAfter = async (...days: number[]) => {
    const { db } = newStore();
    for (const [index, day] of days.entries()) {
      const now = score({ computedAt: NOW + day * DAY, probability: (index + 1) / 100 });
      await replaceScores(db, 'partner-target', [now]);
    }
    return (await db.scores.toArray())[0]?.past.map(({ at, points }) => [(at - NOW) / DAY, points]);
  };

  it('keeps the last value of each earlier day', async () => {
    expect(await pastAfter(0)).toEqual([]);
    expect(await pastAfter(0, 0.1, 0.2)).toEqual([]);
    expect(await pastAfter(0, 0.1, 1, 1.1, 3)).toEqual([
      [0.1, 2],
      [1.1, 4],
    ]);
  });

  it('keeps the interval of each value with it, and knows none of before it was kept', async () => {
    const { db } = newStore();
    const earlier = { at: NOW - DAY, points: 40 };
    await replaceScores(db, 'partner-target', [score({ past: [earlier] })]);
    const next = score({ computedAt: NOW + DAY, probability: 0.3, low: 0.2, high: 0.4 });
    await replaceScores(db, 'partner-target', [next]);
    expect((await db.scores.toArray())[0]?.past).toEqual([
      earlier,
      { at: NOW, points: 72, low: 60, high: 80 },
    ]);
  });

  it('keeps each day of a fortnight and the first of each week before, for 400 days', async () => {
    const days = (await pastAfter(...Array.from({ length: 450 }, (_, day) => day)))?.map(
      ([day]) => day ?? 0,
    );
    const recent = days?.filter((day) => day >= 449 - 14);
    expect(recent).toEqual(Array.from({ length: 14 }, (_, index) => 435 + index));
    const earlier = days?.filter((day) => day < 449 - 14) ?? [];
    expect(earlier.slice(2).every((day, index) => day - (earlier[index + 1] ?? 0) === 7)).toBe(
      true,
    );
    expect(earlier[0]).toBeGreaterThanOrEqual(49);
    expect(earlier.length).toBeGreaterThan(53);
  });

  it('takes no day from a clock that was ahead', async () => {
    expect(await pastAfter(5, 1)).toEqual([]);
  });

  it('drops subjects that are gone, of this kind only', async () => {
    const { db } = newStore();
    await replaceScores(db, 'deal-win', [score({ kind: 'deal-win', subjectId: 'crm:d1' })]);
    await replaceScores(db, 'partner-target', [score(), score({ subjectId: 'crm:p2' })]);
    await replaceScores(db, 'partner-target', [score({ subjectId: 'crm:p2' })]);
    expect(await db.scores.toCollection().primaryKeys()).toEqual([
      'deal-win:crm:d1',
      'partner-target:crm:p2',
    ]);
  });
});

describe('the partners of the popup', () => {
  it('carry their latest score and its change over three months', async () => {
    const { db } = newStore();
    await db.partners.bulkPut([partner(), partner({ id: 'crm:p2', name: 'Northwind' })]);
    const past = [{ at: NOW - 91 * DAY, points: 60 }];
    await replaceScores(db, 'partner-target', [score({ past })]);
    expect(await readPartnerRows(db, NOW)).toEqual([
      {
        id: 'crm:p1',
        name: 'Contoso Resell',
        tier: 'Gold',
        region: 'EMEA',
        points: 72,
        band: 'fair',
        change: 12,
      },
      {
        id: 'crm:p2',
        name: 'Northwind',
        tier: 'Gold',
        region: 'EMEA',
        points: null,
        band: null,
        change: null,
      },
    ]);
  });

  it('follow every change of partners and scores', async () => {
    const { db, derive } = newStore();
    const write = (name: string) =>
      putRows(db, deriveRows(derive, { partners: [partner({ name })] }));
    const read = async () =>
      (await readPartnerRows(db, NOW)).map(({ name, points }) => [name, points]);
    expect(await read()).toEqual([]);
    await write('Before');
    expect(await read()).toEqual([['Before', null]]);
    await write('After');
    await replaceScores(db, 'partner-target', [score()]);
    expect(await read()).toEqual([['After', 72]]);
    await removeRows(db, { partners: ['crm:p1'] });
    expect(await read()).toEqual([]);
  });

  it('are read even where the list cannot be kept', async () => {
    const { db } = newStore();
    await db.partners.put(partner());
    vi.spyOn(Object.getPrototypeOf(db.views), 'put').mockRejectedValue(
      Object.assign(new Error('full'), { name: 'QuotaExceededError' }),
    );
    expect(await readPartnerRows(db, NOW)).toHaveLength(1);
  });

  it('are one record to read, however many', async () => {
    const { db } = newStore();
    await db.partners.bulkPut(
      Array.from({ length: 1_000 }, (_, index) => partner({ id: `crm:${index}` })),
    );
    await readPartnerRows(db, NOW);
    const read = vi.spyOn(Object.getPrototypeOf(db.partners), 'toArray');
    expect(await readPartnerRows(db, NOW)).toHaveLength(1_000);
    // What people hold against scores ends by itself, and is few.
    expect(read.mock.contexts).toEqual([db.overrides]);
  });
});

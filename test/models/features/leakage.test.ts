import { describe, expect, it } from 'vitest';
import { ENTITY_NAMES } from '@/lib/domain/entity';
import type { History } from '@/lib/domain/history';
import { addMonths, DAY, monthOf } from '@/lib/domain/time';
import { asOf } from '@/models/features/as-of';
import { timelineOf } from '@/models/features/timeline';
import { TASKS } from '@/models/tasks';
import {
  account,
  deal,
  engagement,
  eur,
  NOW,
  partner,
  registration,
  revenue,
} from '@/test/lib/insights/make';
import { subjectOf, unhurried, valuesOf, world } from '../helpers/world';

const later = (days: number) => NOW + days * DAY;

/** What the future may bring: for each table new rows, and rows of today that change. */
const FUTURES: Record<keyof History, (past: History) => History> = {
  partners: (past) => ({
    ...past,
    partners: [
      ...past.partners.map((known) => ({
        ...known,
        certifications: [
          ...known.certifications,
          { product: 'Edge', earnedAt: later(3), expiresAt: null },
        ],
      })),
      partner({ id: 'sample:p2', signedAt: later(10) }),
    ],
  }),
  accounts: (past) => ({ ...past, accounts: [...past.accounts, account({ id: 'sample:a9' })] }),
  deals: (past) => ({
    ...past,
    deals: [
      ...past.deals.map((known) =>
        known.state === 'open'
          ? {
              ...known,
              state: 'won' as const,
              stage: 'Won',
              closedAt: later(30),
              expectedCloseAt: later(30),
              lastActivityAt: later(29),
              stageHistory: [...known.stageHistory, { stage: 'Won', at: later(30) }],
              closeDateMoves: [...known.closeDateMoves, later(12)],
              updatedAt: later(30),
            }
          : known,
      ),
      deal({
        id: 'sample:d9',
        createdAt: later(1),
        closedAt: later(40),
        state: 'won',
        amount: eur(9_000_000),
      }),
    ],
  }),
  registrations: (past) => ({
    ...past,
    registrations: [
      ...past.registrations.map((known, i) =>
        i === past.registrations.length - 1
          ? { ...known, state: 'won' as const, updatedAt: later(20) }
          : known,
      ),
      registration({
        id: 'sample:pending',
        submittedAt: NOW - 300 * DAY,
        createdAt: NOW - 300 * DAY,
        decidedAt: later(2),
        expiresAt: later(90),
      }),
      registration({
        id: 'sample:new',
        submittedAt: later(4),
        decidedAt: later(5),
        expiresAt: later(90),
      }),
    ],
  }),
  engagements: (past) => ({
    ...past,
    engagements: [...past.engagements, ...[1, 2, 3].map((day) => engagement(later(day)))],
  }),
  revenues: (past) => ({
    ...past,
    revenues: [
      ...past.revenues,
      // The month that is running has no end yet, so its revenue is not known either.
      revenue(monthOf(NOW), 5_000_000),
      revenue(addMonths(monthOf(NOW), 1), 5_000_000),
    ],
  }),
  costs: (past) => ({
    ...past,
    costs: [
      {
        id: 'sample:c9',
        partnerId: 'sample:p1',
        month: addMonths(monthOf(NOW), 1),
        kind: 'mdf',
        amount: eur(1_000_000),
        sourceId: 'test',
        updatedAt: later(40),
      },
    ],
  }),
};

/** The registration that waits for a decision is known today, its decision is not. */
const present = (): History => {
  const past = world();
  const waiting = registration({
    id: 'sample:pending',
    createdAt: NOW - 300 * DAY,
    submittedAt: NOW - 300 * DAY,
    state: 'submitted',
    decidedAt: null,
    expiresAt: null,
  });
  return { ...past, registrations: [...past.registrations, waiting] };
};

/** The tables whose future changes what is read today: each of them is a leak. */
async function leaksOf(read: (history: History) => Promise<unknown>): Promise<string[]> {
  const today = JSON.stringify(await read(present()));
  const leaks: string[] = [];
  for (const table of ENTITY_NAMES) {
    const future = FUTURES[table](table === 'registrations' ? world() : present());
    if (JSON.stringify(await read(future)) !== today) leaks.push(table);
  }
  return leaks;
}

for (const task of Object.values(TASKS)) {
  describe(`features of ${task.kind}`, () => {
    it.each(task.columns.map(({ id }) => id))('%s does not see the future', async (feature) => {
      const read = async (history: History) =>
        (await valuesOf(task, history, subjectOf(task)))[feature] ?? null;
      expect(await leaksOf(read)).toEqual([]);
    });

    it('have something to see, so that the above means something', async () => {
      const values = await valuesOf(task, present(), subjectOf(task));
      expect(Object.entries(values).filter(([, value]) => value === null)).toEqual([]);
    });
  });
}

describe('the checker', () => {
  const lookingAhead = (days: number, read: (past: ReturnType<typeof asOf>) => unknown) =>
    leaksOf(async (history) => read(asOf(await timelineOf(history, unhurried), later(days))));

  it.each([
    ['deals', (past: ReturnType<typeof asOf>) => past.closings('sample:p1')],
    ['registrations', (past: ReturnType<typeof asOf>) => past.submissions('sample:p1', 0)],
    ['engagements', (past: ReturnType<typeof asOf>) => past.engagements('sample:p1', 0)],
    ['revenues', (past: ReturnType<typeof asOf>) => past.revenue('sample:p1', 'EUR', 3)],
    ['partners', (past: ReturnType<typeof asOf>) => past.partner('sample:p1')?.certifications],
  ])('catches a feature that looks ahead into %s', async (table, read) => {
    expect(await lookingAhead(60, read)).toEqual([table]);
  });

  it('catches a feature that reads the raw deal', async () => {
    const read = async (history: History) => history.deals.map(({ state }) => state);
    expect(await leaksOf(read)).toEqual(['deals']);
  });
});

import type { History } from '@/lib/domain/history';
import { addMonths, DAY, monthOf } from '@/lib/domain/time';
import { asOf } from '@/models/features/as-of';
import { timelineOf } from '@/models/features/timeline';
import type { Task } from '@/models/tasks/contract';
import {
  account,
  daysAgo,
  deal,
  engagement,
  eur,
  NOW,
  partner,
  registration,
  revenue,
} from '@/test/lib/insights/make';

/** A pace that never pauses. */
export const unhurried = async (): Promise<void> => undefined;

const range = (count: number) => Array.from({ length: count }, (_, i) => i);

/**
 * A small history in which every feature has something to see: partner p1 with two years of
 * revenue, logins, registrations and closed deals, and its open deal d1.
 */
export function world(over: Partial<History> = {}): History {
  return {
    partners: [
      partner({
        signedAt: daysAgo(900),
        products: ['Cloud'],
        territories: ['DACH'],
        quota: eur(30_000),
        certifications: [
          { product: 'Cloud', earnedAt: daysAgo(400), expiresAt: NOW + 100 * DAY },
          { product: 'Edge', earnedAt: daysAgo(700), expiresAt: daysAgo(50) },
        ],
      }),
    ],
    accounts: [account({ region: 'DACH', industry: 'Retail' })],
    deals: [
      deal({
        stage: 'Proposal',
        stageHistory: [
          { stage: 'Qualification', at: daysAgo(20) },
          { stage: 'Proposal', at: daysAgo(8) },
        ],
        closeDateMoves: [daysAgo(5)],
      }),
      ...range(8).map((i) =>
        deal({
          id: `sample:old${i}`,
          accountId: i < 2 ? 'sample:a1' : 'sample:a2',
          createdAt: daysAgo(400 - i * 20),
          closedAt: daysAgo(300 - i * 20),
          state: i % 3 === 0 ? 'won' : 'lost',
          amount: eur(40_000 + i * 1_000),
        }),
      ),
    ],
    registrations: range(10).map((i) =>
      registration({
        id: `sample:r${i}`,
        submittedAt: daysAgo(330 - i * 33),
        decidedAt: daysAgo(328 - i * 33),
        expiresAt: daysAgo(238 - i * 33),
      }),
    ),
    engagements: range(40).map((i) => engagement(daysAgo(400 - i * 10))),
    revenues: range(24).map((i) => revenue(addMonths(monthOf(NOW), i - 24), 8_000 + 300 * i)),
    costs: [],
    ...over,
  };
}

/** The values of all columns of a task for one subject, as known at a cut-off. */
export async function valuesOf(task: Task, history: History, id: string, at = NOW) {
  const row = task.row(id, asOf(await timelineOf(history, unhurried), at));
  if (!row) throw new Error(`${id} did not exist yet`);
  return Object.fromEntries(task.columns.map((column, i) => [column.id, row[i]]));
}

/** The same for the open deal d1, or partner p1. */
export const subjectOf = (task: Task): string =>
  task.kind === 'deal-win' ? 'sample:d1' : 'sample:p1';

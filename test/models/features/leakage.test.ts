import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { OVERWRITTEN, type OverwrittenName } from '@/lib/domain/past-values';
import type { At } from '@/lib/domain/time';
import { asOf } from '@/models/features/as-of';
import type { Past } from '@/models/features/past';
import { timelineOf } from '@/models/features/timeline';
import { TASKS } from '@/models/tasks';
import { NOW } from '@/test/lib/insights/make';
import { subjectOf, unhurried, valuesOf } from '../helpers/world';
import { AFTERWARDS, HAPPENINGS } from './happenings';
import { MOVED_BY, UNMOVED } from './moved-by';
import { TODAY } from './two-worlds';

type Read = (history: History, at: At) => Promise<unknown>;

/** The happenings that change what is read at a cut-off, in one world of today or the other. */
async function movedBy(read: Read, at: At): Promise<string[]> {
  const moved = new Set<string>();
  for (const today of Object.values(TODAY)) {
    const before = JSON.stringify([await read(today, at)]);
    for (const [name, happens] of HAPPENINGS) {
      if (JSON.stringify([await read(happens(today), at)]) !== before) moved.add(name);
    }
  }
  return HAPPENINGS.map(([name]) => name).filter((name) => moved.has(name));
}

for (const task of Object.values(TASKS)) {
  const reading =
    (feature: string): Read =>
    async (history, at) =>
      (await valuesOf(task, history, subjectOf(task), at))[feature];

  describe(`features of ${task.kind}`, () => {
    it.each(task.columns.map(({ id }) => id))('%s does not see the future', async (feature) => {
      expect(await movedBy(reading(feature), NOW)).toEqual([]);
    });

    // The witness of the test above: the same rows do count as soon as the cut-off lies after.
    it.each(task.columns.map(({ id }) => id))('%s sees the past', async (feature) => {
      const expected = MOVED_BY[task.kind][feature] ?? [];
      expect(await movedBy(reading(feature), AFTERWARDS)).toEqual(expected);
    });

    it('are each moved by something, or listed with the reason why not', () => {
      const listed = [...Object.keys(MOVED_BY[task.kind]), ...Object.keys(UNMOVED[task.kind])];
      expect(listed.sort()).toEqual(task.columns.map(({ id }) => id).sort());
    });

    it('say no in the quiet world and yes in the busy one', async () => {
      for (const { id } of task.columns.filter(({ type }) => type === 'boolean')) {
        expect([id, await reading(id)(TODAY.quiet, NOW)]).toEqual([id, false]);
        expect([id, await reading(id)(TODAY.busy, NOW)]).toEqual([id, true]);
      }
    });

    it('are all known in the busy world', async () => {
      const values = await valuesOf(task, TODAY.busy, subjectOf(task));
      expect(Object.entries(values).filter(([, value]) => value === null)).toEqual([]);
    });
  });
}

describe('the checker', () => {
  const lookingAhead = (read: (past: Past) => unknown) =>
    movedBy(async (history) => read(asOf(await timelineOf(history, unhurried), AFTERWARDS)), NOW);

  it.each<[string, (past: Past) => unknown, string[]]>([
    ['closings', (past) => past.closings('sample:p1'), ['deal won', 'deal won by its stage']],
    ['submissions', (past) => past.submissions('sample:p1', 0), ['registration handed in']],
    ['engagements', (past) => past.engagements('sample:p1', 0), ['portal logins', 'trainings']],
    [
      'certificates',
      (past) => past.partner('sample:p1')?.certifications,
      ['certificates earned', 'partners certifications overwritten'],
    ],
    ['tiers', (past) => past.partner('sample:p1')?.tier, ['partners tier overwritten']],
    ['quotas', (past) => past.partner('sample:p1')?.quota, ['partners quota overwritten']],
    ['amounts', (past) => past.deal('sample:d1')?.amount, ['deals amount overwritten']],
    ['regions', (past) => past.account('sample:a1')?.region, ['accounts region overwritten']],
  ])('catches a feature that looks ahead into %s', async (_what, read, happenings) => {
    expect(await lookingAhead(read)).toEqual(happenings);
  });

  it('catches a feature that reads the raw deal', async () => {
    const read = async (history: History) => history.deals.map(({ state }) => state);
    expect(await movedBy(read, NOW)).toEqual(['deal created', 'deal won', 'deal won by its stage']);
  });

  it('catches, field by field, a feature that reads a record as it stands today', async () => {
    for (const entity of Object.keys(OVERWRITTEN) as OverwrittenName[]) {
      for (const field of OVERWRITTEN[entity]) {
        const read = async (history: History) =>
          history[entity].map((row: { readonly [field: string]: unknown }) => row[field]);
        expect(await movedBy(read, NOW)).toContain(`${entity} ${field} overwritten`);
      }
    }
  });
});

import { describe, expect, it } from 'vitest';
import type { History } from '@/lib/domain/history';
import { fail, ok } from '@/lib/domain/result';
import type { Score } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { type DetailPorts, detailScores } from '@/lib/use-cases/detail-scores';
import { daysAgo, NOW, score } from '../insights/make';
import { model } from '../store/rows';

const bare = (subjectId: string, over: Partial<Score> = {}): Score => {
  const { whatIfs: _, ...rest } = score({ id: `deal-win:${subjectId}`, subjectId, ...over });
  return rest;
};
const whatIfs = [{ changes: [say('changeRegisterDeal')], points: 80 }];
const fits = [{ partnerId: 'p9', probability: 0.8, low: 0.7, high: 0.9 }];

function world(stored: readonly Score[], models = [model({ version: 3 })]) {
  const saved: Score[] = [];
  const asked: unknown[] = [];
  let reads = 0;
  const ports: DetailPorts = {
    yieldTo: async () => undefined,
    readHistory: async () => {
      reads += 1;
      return ok({} as History);
    },
    readModels: async () => ok(models),
    readScoresById: async (ids) => ok(stored.filter(({ id }) => ids.includes(id))),
    saveDetails: async (scores) => ok(saved.push(...scores)),
    scoreSubjects: async (kind, by, _history, at, { only = [], inDetail }) => {
      asked.push([kind, by?.version, at, only, inDetail]);
      // “gone” is not open any more.
      const open = only.filter((id) => id !== 'gone');
      return ok(open.map((id) => ({ ...bare(id, { probability: 0.01 }), whatIfs, fits })));
    },
  };
  return { ports, saved, asked, reads: () => reads };
}

describe('detailScores', () => {
  it('adds what would change a score, by the model and as of the moment that it is of', async () => {
    const old = bare('d1', { modelVersion: 3, computedAt: daysAgo(1), probability: 0.42 });
    const { ports, saved, asked } = world([old]);
    expect(await detailScores(['deal-win:d1'], ports)).toEqual(ok(1));
    expect(asked).toEqual([['deal-win', 3, daysAgo(1), ['d1'], true]]);
    // Its number stays the one that is on the screen.
    expect(saved).toEqual([{ ...old, whatIfs, fits }]);
  });

  it('works out those of one run together, and reads the history once', async () => {
    const of = { modelVersion: 3, computedAt: NOW };
    const { ports, asked, reads } = world([
      bare('d1', of),
      bare('d2', of),
      bare('d3', { ...of, computedAt: daysAgo(1) }),
    ]);
    await detailScores(['deal-win:d1', 'deal-win:d2', 'deal-win:d3'], ports);
    expect(asked).toHaveLength(2);
    expect(reads()).toBe(1);
  });

  it('keeps that there is nothing to say, so that nobody asks again', async () => {
    const gone = bare('gone', { modelVersion: 3, computedAt: NOW, fits });
    const orphan = bare('d1', { modelVersion: 2, computedAt: NOW });
    const { ports, saved } = world([gone, orphan]);
    expect(await detailScores([gone.id, orphan.id], ports)).toEqual(ok(2));
    expect(saved).toEqual([
      { ...gone, whatIfs: [] },
      { ...orphan, whatIfs: [] },
    ]);
  });

  it('reads nothing for scores that have it, are rules of thumb, or are gone', async () => {
    const { ports, reads } = world([
      { ...bare('d1'), whatIfs: [] },
      bare('d2', { basis: 'prior' }),
    ]);
    expect(await detailScores(['deal-win:d1', 'deal-win:d2', 'deal-win:d3'], ports)).toEqual(ok(0));
    expect(reads()).toBe(0);
  });

  it.each(['readHistory', 'readModels', 'readScoresById', 'saveDetails', 'scoreSubjects'] as const)(
    'stops when %s fails, and says why',
    async (port) => {
      const fault = fail('stopped', say('x'));
      const { ports } = world([bare('d1', { modelVersion: 3 })]);
      expect(await detailScores(['deal-win:d1'], { ...ports, [port]: async () => fault })).toEqual(
        fault,
      );
    },
  );
});

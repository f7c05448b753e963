import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandOfScore, type ScoreKind, shownPoints } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import { moved, type WhatIfCase, whatIfsOf } from '@/models/score/what-ifs';
import { logistic } from '@/models/stats/logistic';
import { logit } from '@/models/stats/logit';
import type { Move, Row } from '@/models/tasks/contract';

const move = (text: string, sets: Record<number, number>): Move => ({
  text: say(text),
  sets: new Map(Object.entries(sets).map(([column, to]) => [Number(column), to])),
});

/** A model that adds up its columns: 0 is even odds. */
const sum = (row: Row): number => logistic(row.reduce<number>((all, x) => all + Number(x), 0));
const rescore = async (rows: readonly Row[]) => rows.map(sum);

const caseOf = (row: Row, moves: readonly Move[]): WhatIfCase => ({
  row,
  probability: sum(row),
  moves,
});

/** The changes in words, with the points they lead to. */
async function said(row: Row, moves: readonly Move[], kind: ScoreKind = 'deal-win') {
  const [found = []] = await whatIfsOf(kind, [caseOf(row, moves)], rescore);
  return found.map(
    ({ changes, points }) => `${changes.map(({ key }) => key).join(' + ')} ${points}`,
  );
}

/** Log-odds of points. */
const at = (points: number): number => logit(points / 100);

describe('what would change a score', () => {
  it('is the single change that reaches the next band, the largest gain first', async () => {
    const row = [at(40), 0, 0];
    const moves = [move('a', { 1: at(55) - at(40) }), move('b', { 2: at(80) - at(40) })];
    expect(await said(row, moves)).toEqual(['b 80', 'a 55']);
  });

  it('is a pair where no single change is enough, and never more than is needed', async () => {
    const row = [at(40), 0, 0, 0];
    const moves = [
      move('a', { 1: at(47) - at(40) }),
      move('b', { 2: at(46) - at(40) }),
      move('enough', { 3: at(60) - at(40) }),
    ];
    expect(await said(row, moves)).toEqual(['enough 60', 'a + b 53']);
  });

  it('takes the smallest step that is enough', async () => {
    const steps = [0.2, 0.5, 2].map((to) => move(`by ${to}`, { 1: to }));
    expect(await said([at(40), 0], steps)).toEqual(['by 0.5 52']);
  });

  it('never sets one thing to two values', async () => {
    const steps = [0.1, 0.15].map((to) => move(`by ${to}`, { 1: to }));
    expect(await said([at(40), 0], steps)).toEqual(['by 0.15 44']);
  });

  it('is the best single change where no band is within reach, if it gains three points', async () => {
    const gains = (points: number) => move(`to ${points}`, { 1: at(points) - at(30) });
    expect(await said([at(30), 0], [gains(33)])).toEqual(['to 33 33']);
    expect(await said([at(30), 0], [gains(32)])).toEqual([]);
    expect(await said([at(30), 0], [gains(20)])).toEqual([]);
    expect(await said([at(30), 0], [])).toEqual([]);
  });

  it('never pairs two changes of the same thing', async () => {
    const moves = [move('both', { 1: 0.2, 2: 0.1 }), move('one', { 2: 0.25 })];
    expect(await said([at(40), 0, 0], moves)).toEqual(['both 47']);
  });

  it('of a risk is what lowers it', async () => {
    const moves = [move('worse', { 1: 1 }), move('better', { 1: at(20) - at(60) })];
    expect(await said([at(60), 0], moves, 'partner-churn')).toEqual(['better 20']);
  });

  it('keeps cases apart', async () => {
    const high = caseOf([at(60), 0], [move('a', { 1: 1 })]);
    const none = caseOf([at(60), 0], []);
    const [first, second, third] = await whatIfsOf('deal-win', [high, none, high], rescore);
    expect(second).toEqual([]);
    expect(third).toEqual(first);
    expect(first).toHaveLength(1);
  });

  it('is what the changed row really scores, at most three, in a better band or alone', async () => {
    const effect = fc.double({ min: -2, max: 2, noNaN: true });
    const kinds = fc.constantFrom<ScoreKind>('deal-win', 'partner-churn');
    const tried = fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), effect), { maxLength: 9 });
    await fc.assert(
      fc.asyncProperty(kinds, effect, tried, effect, async (kind, level, changes, together) => {
        // Two columns act together, as in a model with pairs of features.
        const model = (row: Row) =>
          logistic(logit(sum(row)) + together * Number(row[1]) * Number(row[2]));
        const row: Row = [level, 0, 0, 0, 0, 0];
        const moves = changes.map(([column, to], i) => move(`change${i}`, { [column]: to }));
        const now = { row, probability: model(row), moves };
        const [found = []] = await whatIfsOf(kind, [now], async (rows) => rows.map(model));
        expect(found.length).toBeLessThanOrEqual(3);
        for (const { changes, points } of found) {
          const made = changes.map(({ key }) => moves.find(({ text }) => text.key === key) as Move);
          const after = model(moved(row, made));
          expect(points).toBe(shownPoints(after));
          expect(after > now.probability).toBe(kind === 'deal-win');
          const isSameBand =
            bandOfScore({ kind, probability: after }) === bandOfScore({ kind, ...now });
          if (isSameBand) expect([found.length, changes.length]).toEqual([1, 1]);
        }
      }),
    );
  });
});

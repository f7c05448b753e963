import { describe, expect, it } from 'vitest';
import type { Override } from '@/lib/domain/override';
import { say } from '@/lib/domain/text';
import { scoreViewOf } from '@/lib/insights/score-view';
import { contribution, daysAgo, feedback, inDays, NOW, score } from './make';

const nobody = { overrides: [], feedback: [] };

const override = (over: Partial<Override> = {}): Override => ({
  id: 'deal-win:sample:d1',
  kind: 'deal-win',
  subjectId: 'sample:d1',
  points: 80,
  scorePoints: 55,
  reason: 'The CFO signed orally',
  at: NOW,
  expiresAt: inDays(7),
  ...over,
});

describe('what people said of a score', () => {
  it('stands beside it and moves nothing of it', () => {
    const plain = scoreViewOf(score(), nobody, 3, NOW);
    const held = scoreViewOf(score(), { ...nobody, overrides: [override()] }, 3, NOW);
    expect(held).toEqual({ ...plain, override: override() });
    expect(plain.override).toBeNull();
  });

  it('is, of a log, what is in force', () => {
    const log = [
      override({ points: 20, ended: 'replaced', expiresAt: NOW }),
      override({ points: 30, expiresAt: NOW - 1 }),
      override({ points: 90 }),
    ];
    const { override: held } = scoreViewOf(score(), { ...nobody, overrides: log }, null, NOW);
    expect(held?.points).toBe(90);
  });

  it.each([
    ['has ended', override({ expiresAt: NOW })],
    ['was taken back, even in a clock set back since', override({ ended: 'taken-back' })],
    ['is about another score', override({ subjectId: 'sample:d2' })],
    ['is about the score of another kind', override({ kind: 'partner-target' })],
  ])('is not shown once it %s', (_why, given) => {
    expect(scoreViewOf(score(), { ...nobody, overrides: [given] }, null, NOW).override).toBeNull();
  });

  it.each([
    [{ reason: 'Old data' }, { reason: 'Old data' }],
    [{}, { reason: null }],
    [{ verdict: 'not-useful' as const }, null],
    [{ kind: 'action' as const }, null],
    [{ reason: 'Old data', ended: 'taken-back' as const }, null],
    [{ subject: 'deal-win:sample:d2' }, null],
  ])('counts as wrong with %o: %o', (over, expected) => {
    const said = feedback('deal-win:sample:d1', { kind: 'score', verdict: 'wrong', ...over });
    const view = scoreViewOf(score(), { ...nobody, feedback: [said] }, null, NOW);
    expect(view.wrong).toEqual(expected);
  });
});

describe('why', () => {
  it('names the reasons that share an effect, as far as they are shown', () => {
    const tier = { ...contribution('tier', 6), label: say('tier'), sharedWith: ['certified', 'x'] };
    const certified = { ...contribution('certified', 5), label: say('certified') };
    const { reasons } = scoreViewOf(score({ contributions: [certified, tier] }), nobody, null, NOW);
    expect(reasons.map(({ feature, sharedWith }) => [feature, sharedWith])).toEqual([
      ['tier', [say('certified')]],
      ['certified', []],
    ]);
  });

  it('has nothing to tell of what scores of before did not keep', () => {
    const view = scoreViewOf(score(), nobody, null, NOW);
    expect(view.whatIfs).toEqual([]);
    expect(view).not.toHaveProperty('moved');
  });

  it('passes on what would change it and what has', () => {
    const whatIfs = [{ changes: [say('register')], points: 64 }];
    const change = { since: daysAgo(7), points: 44.2, changes: [] };
    expect(scoreViewOf(score({ whatIfs, change }), nobody, null, NOW)).toMatchObject({
      whatIfs,
      moved: change,
    });
  });
});

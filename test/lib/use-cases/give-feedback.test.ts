import { describe, expect, it } from 'vitest';
import { type Feedback, feedbackId } from '@/lib/domain/feedback';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { giveFeedback, type Judgement, undoFeedback } from '@/lib/use-cases/give-feedback';

const NOW = Date.UTC(2026, 5, 15);
const FULL = fail('store-full', say('storeFull'));

type About = Pick<Feedback, 'kind' | 'subject'>;

/** Keeps feedback by id. */
function memory() {
  const kept = new Map<string, Feedback>();
  return {
    kept,
    saveFeedback: async (feedback: Feedback) => ok(kept.set(feedback.id, feedback)),
    takeBackFeedback: async (about: About, now: number) =>
      ok(kept.delete(feedbackId({ ...about, at: now }))),
  };
}

const judgement = (over: Partial<Judgement> = {}): Judgement => ({
  kind: 'action',
  subject: 'update-deal:d1',
  verdict: 'done',
  ...over,
});

describe('giveFeedback', () => {
  it('keeps what was said, with its moment', async () => {
    const ports = memory();
    expect(await giveFeedback(judgement({ days: 3 }), ports, NOW)).toEqual(ok(null));
    expect([...ports.kept.values()]).toEqual([
      {
        id: 'action:update-deal:d1',
        kind: 'action',
        subject: 'update-deal:d1',
        verdict: 'done',
        at: NOW,
        until: null,
      },
    ]);
  });

  it('lets a later word replace the earlier one, of the same kind only', async () => {
    const ports = memory();
    await giveFeedback(judgement(), ports, NOW);
    await giveFeedback(judgement({ verdict: 'not-useful' }), ports, NOW + 1);
    await giveFeedback(judgement({ kind: 'conflict' }), ports, NOW + 2);
    expect([...ports.kept.values()].map(({ verdict }) => verdict)).toEqual(['not-useful', 'done']);
  });

  it('keeps every word on a score under an id of its own', async () => {
    const ports = memory();
    const wrong = judgement({ kind: 'score', subject: 'deal-win:d1', verdict: 'wrong' });
    await giveFeedback(wrong, ports, NOW);
    await giveFeedback(wrong, ports, NOW + 1);
    expect([...ports.kept.values()].map(({ at }) => at)).toEqual([NOW, NOW + 1]);
  });

  it.each([
    [undefined, 7],
    [1, 1],
    [0.5, 0.5],
    [365, 365],
  ])('snoozes for %s days', async (days, expected) => {
    const ports = memory();
    await giveFeedback(judgement({ verdict: 'snoozed', ...(days && { days }) }), ports, NOW);
    expect([...ports.kept.values()][0]?.until).toBe(NOW + expected * DAY);
  });

  it.each([0, -1, 366, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses %d days and keeps nothing',
    async (days) => {
      const ports = memory();
      const reply = await giveFeedback(judgement({ verdict: 'snoozed', days }), ports, NOW);
      expect(reply).toMatchObject({ ok: false, problem: { code: 'feedback-days' } });
      expect(ports.kept.size).toBe(0);
    },
  );

  it.each([
    ['  Old data ', 'Old data'],
    [' \n', undefined],
    [undefined, undefined],
  ])('keeps the reason %j as %j', async (reason, expected) => {
    const ports = memory();
    const wrong = judgement({ kind: 'score', subject: 'deal-win:d1', verdict: 'wrong' });
    await giveFeedback({ ...wrong, ...(reason && { reason }) }, ports, NOW);
    expect([...ports.kept.values()][0]).toEqual({
      id: `score:deal-win:d1@${NOW}`,
      kind: 'score',
      subject: 'deal-win:d1',
      verdict: 'wrong',
      at: NOW,
      until: null,
      ...(expected && { reason: expected }),
    });
  });

  it('passes on why it could not be kept', async () => {
    expect(await giveFeedback(judgement(), { saveFeedback: async () => FULL }, NOW)).toEqual(FULL);
  });
});

describe('undoFeedback', () => {
  it('takes back what was said, even if nothing was', async () => {
    const ports = memory();
    await giveFeedback(judgement(), ports, NOW);
    expect(await undoFeedback(judgement(), ports, NOW)).toEqual(ok(null));
    expect(await undoFeedback(judgement(), ports, NOW)).toEqual(ok(null));
    expect(ports.kept.size).toBe(0);
  });

  it('passes on why it could not', async () => {
    expect(await undoFeedback(judgement(), { takeBackFeedback: async () => FULL }, NOW)).toEqual(
      FULL,
    );
  });
});

import { describe, expect, it, vi } from 'vitest';
import { createFeedbackState } from '@/components/state/feedback-state';
import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';

const remark = { kind: 'action', subject: 'a', verdict: 'done' } as const;
const ports = () => ({
  giveFeedback: vi.fn(async () => ok(null)),
  undoFeedback: vi.fn(async () => ok(null)),
  overrideScore: vi.fn(async () => ok(null)),
  undoOverride: vi.fn(async () => ok(null)),
  changed: vi.fn(),
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('feedback', () => {
  it('holds at once and is undone by one click', async () => {
    const outside = ports();
    const feedback = createFeedbackState(outside);
    const given = feedback.give(remark, say('panelActionDone'));
    expect(feedback.isJudged('action', 'a')).toBe(true);
    expect(feedback.isJudged('conflict', 'a')).toBe(false);
    await given;
    expect(outside.changed).toHaveBeenCalledTimes(1);
    feedback.toast.value?.undo?.();
    expect(feedback.isJudged('action', 'a')).toBe(false);
    await settle();
    expect(outside.undoFeedback).toHaveBeenCalledWith('action', 'a');
    expect(outside.changed).toHaveBeenCalledTimes(2);
  });

  it('is rolled back where it could not be stored, and says why', async () => {
    const full = { ...ports(), giveFeedback: async () => fail('full', say('storeFull')) };
    const feedback = createFeedbackState(full);
    await feedback.give(remark, say('panelActionDone'));
    expect(feedback.isJudged('action', 'a')).toBe(false);
    expect(feedback.toast.value).toEqual({ text: say('storeFull'), undo: null });
    expect(full.changed).not.toHaveBeenCalled();
  });

  it('is rolled back where nobody answers', async () => {
    const gone = { ...ports(), giveFeedback: () => Promise.reject(new Error('gone')) };
    const feedback = createFeedbackState(gone);
    await feedback.give(remark, say('panelActionDone'));
    expect(feedback.isJudged('action', 'a')).toBe(false);
    expect(feedback.toast.value?.text).toEqual(say('stateNotSaved'));
  });

  it('hides nothing that an answer brings back which was asked for after it was stored', async () => {
    const feedback = createFeedbackState(ports());
    const early = feedback.asking();
    await feedback.give(remark, say('panelActionDone'));
    early();
    expect(feedback.isJudged('action', 'a')).toBe(true);
    const late = feedback.asking();
    expect(feedback.isJudged('action', 'a')).toBe(true);
    late();
    // Taken back in the options page or another tab, it would come again.
    expect(feedback.isJudged('action', 'a')).toBe(false);
  });

  it('stays hidden where it was judged anew since the question', async () => {
    const feedback = createFeedbackState(ports());
    await feedback.give(remark, say('panelActionDone'));
    const asked = feedback.asking();
    const again = feedback.give(remark, say('panelActionDone'));
    asked();
    expect(feedback.isJudged('action', 'a')).toBe(true);
    await again;
  });

  it('stays where taking it back fails', async () => {
    const stuck = { ...ports(), undoFeedback: async () => fail('full', say('storeFull')) };
    const feedback = createFeedbackState(stuck);
    await feedback.give(remark, say('panelActionDone'));
    feedback.toast.value?.undo?.();
    await settle();
    expect(feedback.isJudged('action', 'a')).toBe(true);
  });
});

describe('an override', () => {
  const ask = {
    kind: 'deal-win',
    subjectId: 'atomic:12',
    points: 80,
    reason: 'Signed orally',
    days: 30,
  } as const;

  it('is told once it is kept, and undone by one click', async () => {
    const outside = ports();
    const feedback = createFeedbackState(outside);
    expect(await feedback.override(ask, say('panelOverridden', 80))).toBe(true);
    expect(outside.overrideScore).toHaveBeenCalledWith(ask);
    expect(outside.changed).toHaveBeenCalledTimes(1);
    feedback.toast.value?.undo?.();
    await settle();
    expect(outside.undoOverride).toHaveBeenCalledWith(
      expect.objectContaining({ kind: 'deal-win', subjectId: 'atomic:12' }),
    );
    expect(outside.changed).toHaveBeenCalledTimes(2);
    expect(feedback.toast.value).toBeNull();
  });

  it('that could not be kept, or taken back, says why', async () => {
    const full = async () => fail('full', say('storeFull'));
    const outside = { ...ports(), overrideScore: full, undoOverride: full };
    const feedback = createFeedbackState(outside);
    expect(await feedback.override(ask, say('panelOverridden', 80))).toBe(false);
    expect(feedback.toast.value).toEqual({ text: say('storeFull'), undo: null });
    feedback.clear();
    await feedback.undoOverride(ask);
    expect(feedback.toast.value).toEqual({ text: say('storeFull'), undo: null });
    expect(outside.changed).not.toHaveBeenCalled();
  });
});

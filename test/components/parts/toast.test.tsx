// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Toast } from '@/components/parts/Toast';
import { createFeedbackState } from '@/components/state/feedback-state';
import { say } from '@/lib/domain/text';
import { popupPorts } from '../fixtures/popup';
import { mounted } from '../mounted';

const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

function shown() {
  const feedback = createFeedbackState({ ...popupPorts, changed: () => undefined });
  feedback.tell(say('panelQuestionCopied', 'Contoso'));
  return mounted(<Toast feedback={feedback} />);
}

describe('what was just done', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('goes by itself, but not before it can be read', () => {
    const { root } = shown();
    pass(9000);
    expect(root.querySelector('.toast')).not.toBeNull();
    pass(2000);
    expect(root.querySelector('.toast')).toBeNull();
  });

  it('stays under a hand that is about to press its button', () => {
    const { button, root } = shown();
    button('Close').focus();
    pass(60_000);
    expect(root.querySelector('.toast')).not.toBeNull();
    button('Close').blur();
    pass(11_000);
    expect(root.querySelector('.toast')).toBeNull();
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Corrections } from '@/components/options/Corrections';
import { ok } from '@/lib/domain/result';
import { optionsWith } from '../fixtures/options';
import { mounted } from '../mounted';

describe('what a person said of two companies', () => {
  it('is listed with both names, and taken back', async () => {
    const undoFeedback = vi.fn(async () => ok(null));
    const state = await optionsWith({ undoFeedback });
    const { root, button, click, settle } = mounted(<Corrections state={state} />);
    const cells = [...root.querySelectorAll('tbody tr > *')].map(({ textContent }) => textContent);
    expect(cells.slice(0, 2)).toEqual(['Contosokontoso', 'Two companies']);
    click(button('Remove: Contoso, kontoso'));
    await settle();
    expect(undoFeedback).toHaveBeenCalledExactlyOnceWith('match', 'atomic:4|typed:kontoso, , ');
    expect(state.notice.value?.key).toBe('optionsCorrectionUndone');
  });

  it('takes no room where nothing was said, or only of other things', async () => {
    const [said] = [{ id: 'action:a', kind: 'action', subject: 'a', verdict: 'done' } as const];
    const feedback = async () => ok([{ ...said, at: 1, until: null, names: [] }]);
    const { words } = mounted(<Corrections state={await optionsWith({ feedback })} />);
    expect(words()).toBe('');
  });
});

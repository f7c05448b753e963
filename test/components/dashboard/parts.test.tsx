// @vitest-environment happy-dom
import { act } from 'preact/test-utils';
import { describe, expect, it, vi } from 'vitest';
import { Dashboard } from '@/components/dashboard/Dashboard';
import { fail, ok } from '@/lib/domain/result';
import { sayCount } from '@/lib/domain/text';
import { dashboardWith } from '../fixtures/dashboard';
import { cloudInDach, dealCard, nordics, partCard } from '../fixtures/model-cards';
import { mounted } from '../mounted';

describe('parts with a model of their own', () => {
  it('stand in the list, with what their model is worth beside the model for all', async () => {
    const state = await dashboardWith(`#/models/${encodeURIComponent(nordics.id)}`, {
      cards: async () => ok([dealCard, partCard]),
      parts: async () => ok([nordics, cloudInDach]),
    });
    const { find, words } = mounted(<Dashboard state={state} />);
    expect(find('.kind[aria-current]').textContent).toContain('Nordics');
    expect(words()).toContain('Model for all, version 7 (log-loss 0.471 on the same cases)');
    expect(find('.model-parts').textContent).toContain('DACH · CloudWaits for training');
  });

  it('are chosen from the values that records have', async () => {
    const addPart = vi.fn(async () => ok(null));
    const parts = vi.fn(async () => ok(addPart.mock.calls.length > 0 ? [nordics] : []));
    const state = await dashboardWith('#/models', { addPart, parts });
    const { root, button, click, settle } = mounted(<Dashboard state={state} />);
    click(button('Give a part its own model'));
    await settle();
    const boxes = [...root.querySelectorAll<HTMLInputElement>('.values input')];
    expect(boxes).toHaveLength(5);
    for (const index of [2, 3, 0, 0]) act(() => boxes[index]?.click());
    click(button('Train a model for it'));
    await settle();
    expect(addPart).toHaveBeenCalledWith('deal-win', { region: ['Nordics'], product: ['Cloud'] });
    expect(root.querySelector('form')).toBeNull();
    expect(root.querySelector('.model-parts')?.textContent).toContain('Nordics');
  });

  it('say why one was refused, and keep what was chosen', async () => {
    const state = await dashboardWith('#/models', {
      addPart: async () =>
        fail('part-overlaps', sayCount('partOverlaps', 84, 'Nordics · Cloud', 'Nordics')),
    });
    const { root, button, click, find, settle } = mounted(<Dashboard state={state} />);
    click(button('Give a part its own model'));
    await settle();
    act(() => root.querySelector<HTMLInputElement>('.values input')?.click());
    click(button('Train a model for it'));
    await settle();
    expect(find('[role=alert]').textContent).toContain('“Nordics · Cloud” and “Nordics” share 84');
    expect(root.querySelector<HTMLInputElement>('.values input')?.checked).toBe(true);
  });

  it('give the focus back to the button when the form goes', async () => {
    const state = await dashboardWith('#/models');
    const { button, click, root, settle } = mounted(<Dashboard state={state} />);
    button('Give a part its own model').focus();
    click(button('Give a part its own model'));
    await settle();
    root.querySelector<HTMLElement>('form select')?.focus();
    click(button('Cancel'));
    expect(root.querySelector('form')).toBeNull();
    expect(button('Give a part its own model')).toBe(document.activeElement);
  });

  it('are given up only once the person has confirmed it', async () => {
    const removePart = vi.fn(async () => ok(null));
    const state = await dashboardWith('#/models', { removePart, parts: async () => ok([nordics]) });
    const { button, click, find, settle } = mounted(<Dashboard state={state} />);
    click(button('Remove the model “Deal win · Nordics”'));
    expect(removePart).not.toHaveBeenCalled();
    click(find('.model-parts .confirm .btn.main'));
    await settle();
    expect(removePart).toHaveBeenCalledWith(nordics.id);
  });
});

// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { Panel } from '@/components/panel/Panel';
import type { InsightsReply } from '@/lib/domain/insights';
import { say } from '@/lib/domain/text';
import { dealInsights, partnerInsights, priorInsights } from '../fixtures/insights';
import { panelWith, REF } from '../fixtures/panel';
import { panelStates } from '../gallery/panel-states';
import { mounted } from '../mounted';

const deal: InsightsReply = { state: 'ready', insights: dealInsights };

describe('panel', () => {
  it.each(Object.keys(panelStates))('%s: says something and never NaN', async (name) => {
    const state = await panelStates[name]?.();
    if (!state) throw new Error(name);
    const { words } = mounted(<Panel state={state} />);
    expect(words()).not.toMatch(/NaN|undefined|null|\$\d|\bpanel[A-Z]/);
    expect(words().length).toBeGreaterThan(2);
  });

  it('reads out score and conflicts once', async () => {
    const { find } = mounted(<Panel state={await panelWith(deal)} />);
    expect(find('[role=status]').textContent).toBe('Score 72, 2 conflicts');
  });

  it('keeps the focus where a person tries again, whatever comes of it', async () => {
    const answers: InsightsReply[] = [{ state: 'error', text: say('panelNoAnswer') }, deal];
    const state = await panelWith(null, { ask: async () => answers.shift() ?? deal });
    const { button, click, find, settle, words } = mounted(<Panel state={state} />);
    button('Try again').focus();
    click(button('Try again'));
    await settle();
    expect(words()).toContain(dealInsights.title);
    expect(document.activeElement).toBe(find('.pl'));
  });

  it('names no model behind a rule of thumb', async () => {
    const footOf = async (insights: typeof dealInsights) => {
      const state = await panelWith({ state: 'ready', insights });
      return mounted(<Panel state={state} />).find('.foot').textContent;
    };
    expect(await footOf(dealInsights)).toMatch(/Model \d/);
    expect(await footOf(priorInsights)).not.toMatch(/Model/);
  });

  it('takes no focus by itself', async () => {
    const outside = document.createElement('input');
    const state = await panelWith(null);
    mounted(<Panel state={state} />);
    document.body.append(outside);
    outside.focus();
    state.receive(REF, deal);
    expect(document.activeElement).toBe(outside);
  });

  it('moves by arrow keys on its handle', async () => {
    const savePlace = vi.fn();
    const state = await panelWith(deal, { savePlace });
    const { find, press } = mounted(<Panel state={state} />);
    press(find('.grip'), 'ArrowDown');
    press(find('.grip'), 'ArrowLeft');
    expect(state.place.place.value).toMatchObject({ top: 14, side: 'left' });
    press(find('.grip'), 'ArrowUp');
    expect(savePlace).toHaveBeenLastCalledWith(expect.objectContaining({ top: 10, side: 'left' }));
  });

  it('opens its menu, goes round by arrows, and gives the focus back on Escape', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { button, find, press, click, root } = mounted(<Panel state={await panelWith(deal)} />);
    click(button('More'));
    expect(document.activeElement?.textContent).toBe('Move to the left edge');
    press(document.activeElement as HTMLElement, 'ArrowUp');
    expect(document.activeElement?.textContent).toBe('Settings');
    press(document.activeElement as HTMLElement, 'ArrowDown');
    press(document.activeElement as HTMLElement, 'End');
    heard.mockClear();
    press(find('[role=menu]'), 'Escape');
    expect(root.querySelector('[role=menu]')).toBeNull();
    expect(document.activeElement).toBe(button('More'));
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('leaves the page its own Escape', async () => {
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    const { press } = mounted(<Panel state={await panelWith(deal)} />);
    press(document.body, 'Escape');
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', heard);
  });

  it('hides and shows by Alt+Shift+P, whatever letter that types', async () => {
    const state = await panelWith(deal);
    const { press, find, settle } = mounted(<Panel state={state} />);
    const keys = { altKey: true, shiftKey: true, code: 'KeyP' };
    press(document.body, '∏', keys);
    expect(state.screen.value.state).toBe('hidden');
    press(document.body, '∏', keys);
    expect(state.screen.value.state).toBe('ready');
    await settle();
    expect(document.activeElement).toBe(find('.dock'));
    press(document.body, 'p', { code: 'KeyP' });
    expect(state.screen.value.state).toBe('ready');
  });

  it('folds to a pill and back, the focus going along', async () => {
    const { button, find, click, words } = mounted(<Panel state={await panelWith(deal)} />);
    click(button('Collapse'));
    expect(find('.pill').textContent).toContain('Score 72, 2 conflicts');
    expect(document.activeElement).toBe(find('.pill'));
    click(find('.pill'));
    expect(words()).toContain('Northwind rollout');
  });

  it('never shows what was opened in one record in the next', async () => {
    const state = await panelWith(deal);
    const { button, click, words, settle } = mounted(<Panel state={state} />);
    click(button('All 11 reasons'));
    const other = { ...REF, id: '99' };
    state.show(other);
    state.receive(other, { state: 'ready', insights: partnerInsights });
    await settle();
    expect(words()).toContain('Contoso Resell');
    expect(words()).not.toContain('Northwind');
    expect(words()).toContain('All 3 reasons');
  });
});

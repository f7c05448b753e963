import { describe, expect, it, vi } from 'vitest';
import { createPanelState } from '@/components/state/panel-state';
import type { InsightsReply } from '@/lib/domain/insights';
import { dealInsights, partnerInsights } from '../fixtures/insights';
import { panelWith, quietPorts, REF } from '../fixtures/panel';

const OTHER = { ...REF, id: '13', name: 'Other' };
const deal: InsightsReply = { state: 'ready', insights: dealInsights };
const partner: InsightsReply = { state: 'ready', insights: partnerInsights };
const settle = () => new Promise((resolve) => setTimeout(resolve));

/** An answer that comes when the test says so. */
function later<T>() {
  let give: (value: T) => void = () => undefined;
  let refuse: () => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    give = resolve;
    refuse = () => reject(new Error('gone'));
  });
  return { promise, give, refuse };
}

describe('panel state', () => {
  it('is hidden without a record and waits with the name the page shows', async () => {
    const state = createPanelState(quietPorts);
    expect(state.screen.value).toEqual({ state: 'hidden' });
    state.show(REF);
    await settle();
    expect(state.screen.value).toEqual({ state: 'loading' });
    expect(state.name.value).toBe(REF.name);
    state.show(null);
    expect(state.screen.value).toEqual({ state: 'hidden' });
  });

  it('draws nothing for an answer that comes soon, and says that it waits for one that does not', async () => {
    vi.useFakeTimers();
    const answer = later<InsightsReply>();
    const state = createPanelState({ ...quietPorts, patience: 100, ask: () => answer.promise });
    state.show(REF);
    await vi.advanceTimersByTimeAsync(99);
    expect(state.screen.value).toEqual({ state: 'waiting' });
    // Another record takes over the time that is left, and one after a panel is waited for at once.
    state.show(OTHER);
    expect(state.screen.value).toEqual({ state: 'waiting' });
    await vi.advanceTimersByTimeAsync(1);
    expect(state.screen.value).toEqual({ state: 'loading' });
    state.receive(OTHER, deal);
    state.show(REF);
    expect(state.screen.value).toEqual({ state: 'loading' });
    state.show(null);
    state.show(OTHER);
    expect(state.screen.value).toEqual({ state: 'waiting' });
    state.dispose();
    vi.useRealTimers();
  });

  it('asks once per record and drops the answer to another one', async () => {
    const first = later<InsightsReply>();
    const second = later<InsightsReply>();
    const ask = vi.fn().mockReturnValueOnce(first.promise).mockReturnValueOnce(second.promise);
    const state = createPanelState({ ...quietPorts, ask });
    state.show(REF);
    state.show({ ...REF, name: 'Renamed' });
    expect(ask).toHaveBeenCalledTimes(1);
    state.show(OTHER);
    second.give(partner);
    await settle();
    first.give(deal);
    await settle();
    expect(state.screen.value).toEqual(partner);
    state.receive(REF, deal);
    expect(state.screen.value).toEqual(partner);
  });

  it('keeps the answer to the later of two questions about one record', async () => {
    const slow = later<InsightsReply>();
    const ask = vi.fn().mockReturnValueOnce(slow.promise).mockResolvedValueOnce(partner);
    const state = createPanelState({ ...quietPorts, ask });
    state.show(REF);
    state.refresh();
    await settle();
    slow.give(deal);
    await settle();
    expect(state.screen.value).toEqual(partner);
  });

  it('takes nothing in once it is disposed of', async () => {
    const state = await panelWith(null);
    state.dispose();
    state.receive(REF, deal);
    expect(state.screen.value).toEqual({ state: 'hidden' });
  });

  it('says that no answer came, and keeps what it has', async () => {
    const state = await panelWith(null, { ask: () => Promise.reject(new Error('gone')) });
    await settle();
    expect(state.screen.value).toMatchObject({ state: 'error' });
    state.receive(REF, deal);
    state.refresh();
    await settle();
    expect(state.screen.value).toEqual(deal);
  });

  it('tells an updated extension from a silent one', async () => {
    const state = await panelWith(deal, { alive: () => false });
    state.fail();
    expect(state.screen.value).toEqual({ state: 'orphaned' });
  });

  it('announces once per record', async () => {
    const state = await panelWith(deal);
    const first = state.announcement.value;
    expect(first).toMatchObject({ key: 'panelAnnounceScore', values: [72, { count: 2 }] });
    state.receive(REF, partner);
    expect(state.announcement.value).toBe(first);
    state.show(OTHER);
    expect(state.announcement.value).toBeNull();
  });
});

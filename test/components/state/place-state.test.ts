import { describe, expect, it, vi } from 'vitest';
import { endOfDay, FIRST_PLACE } from '@/components/state/place';
import { createPlaceState } from '@/components/state/place-state';
import { NOW } from '../fixtures/insights';

const ports = (loadPlace: () => Promise<typeof FIRST_PLACE | null>) => ({
  loadPlace,
  savePlace: vi.fn(),
  now: () => NOW,
});
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('place of the panel', () => {
  it('shows nothing before the remembered place is known, so that it never jumps', async () => {
    const state = createPlaceState(ports(async () => ({ ...FIRST_PLACE, side: 'left', top: 250 })));
    expect(state.shown.value).toBe(false);
    await settle();
    expect(state.shown.value).toBe(true);
    expect(state.place.value).toMatchObject({ side: 'left', top: 90 });
  });

  it('starts at the first place where none can be read', async () => {
    const state = createPlaceState(ports(() => Promise.reject(new Error('no storage'))));
    await settle();
    expect(state.place.value).toEqual(FIRST_PLACE);
    expect(state.shown.value).toBe(true);
  });

  it('stands aside without remembering it, until it is opened', async () => {
    const outside = ports(async () => null);
    const state = createPlaceState(outside);
    await settle();
    state.standAside(true);
    expect(state.folded.value).toBe(true);
    expect(state.place.value.collapsed).toBe(false);
    expect(outside.savePlace).not.toHaveBeenCalled();
    state.collapse(false);
    expect(state.folded.value).toBe(false);
    state.collapse(true);
    state.standAside(false);
    expect(state.folded.value).toBe(true);
  });

  it('remembers every move and stays within the window', async () => {
    const outside = ports(async () => null);
    const state = createPlaceState(outside);
    await settle();
    state.moveTo(-12, 'left');
    expect(outside.savePlace).toHaveBeenLastCalledWith({ ...FIRST_PLACE, side: 'left', top: 0 });
    state.collapse(true);
    expect(outside.savePlace).toHaveBeenLastCalledWith(
      expect.objectContaining({ collapsed: true }),
    );
  });

  it('hides by key, and brings back what was hidden for today', async () => {
    const state = createPlaceState(ports(async () => null));
    await settle();
    state.toggle();
    expect(state.shown.value).toBe(false);
    state.toggle();
    state.hideToday();
    expect(state.place.value.hiddenUntil).toBe(endOfDay(NOW));
    expect(state.shown.value).toBe(false);
    state.toggle();
    expect(state.shown.value).toBe(true);
  });
});

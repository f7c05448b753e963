import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { forgetKept, untilChange } from '@/entrypoints/background/until-change';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('what holds until data changes', () => {
  it('is made when it is first asked for, and made anew after a change', () => {
    const make = vi.fn(() => new Set<string>());
    const kept = untilChange(make);
    expect(make).not.toHaveBeenCalled();
    kept().add('crm.example');
    expect(kept()).toEqual(new Set(['crm.example']));
    forgetKept();
    expect(kept()).toEqual(new Set());
    expect(make).toHaveBeenCalledTimes(2);
  });

  it('is forgotten all at once', () => {
    const [one, other] = [untilChange(() => ({})), untilChange(() => ({}))];
    const before = [one(), other()];
    forgetKept();
    expect(one()).not.toBe(before[0]);
    expect(other()).not.toBe(before[1]);
  });

  it('leaves who is still at work on it with what was there before', () => {
    const kept = untilChange(() => new Map<string, number>());
    const mine = kept();
    forgetKept();
    mine.set('stale', 1);
    expect(kept().has('stale')).toBe(false);
  });

  it('holds for so long at most', () => {
    const kept = untilChange(() => ({}), 60_000);
    const first = kept();
    vi.advanceTimersByTime(60_000);
    expect(kept()).toBe(first);
    vi.advanceTimersByTime(1);
    expect(kept()).not.toBe(first);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followSpots, type Spot } from '@/entrypoints/crm.content/follow';
import type { RecordRef } from '@/lib/domain/record-ref';

const spot = (id: string, name: string | null = null, part: Partial<RecordRef> = {}): Spot => ({
  ref: { crm: 'atomic', host: 'crm.example.com', kind: 'deal', id, name, ...part },
  form: null,
});
const newDeal = { crm: 'atomic', page: { view: 'new', kind: 'deal' } } as const;

const show = vi.fn<(spot: Spot) => void>();
const close = vi.fn();
let opened = 0;
let view: () => AbortSignal;
let follow: ReturnType<typeof followSpots>;

beforeEach(() => {
  opened = 0;
  follow = followSpots((look) => {
    opened++;
    view = look;
    return { show, close };
  });
});
const shown = () => show.mock.calls.map(([{ ref }]) => `${ref?.id} ${ref?.name}`);

describe('followSpots', () => {
  it('opens no panel without a record', () => {
    follow(null);
    follow(null);
    expect(opened).toBe(0);
    expect(close).not.toHaveBeenCalled();
  });

  it('keeps one panel over 50 records, each with a signal of its own', () => {
    const signals = Array.from({ length: 50 }, (_, id) => {
      follow(spot(`${id}`));
      return view();
    });
    expect(opened).toBe(1);
    expect(new Set(signals).size).toBe(50);
    expect(signals.map(({ aborted }) => aborted)).toEqual([...Array(49).fill(true), false]);
    expect(show).toHaveBeenCalledTimes(50);
  });

  it('does nothing while the record stays', () => {
    follow(spot('2', 'Silo sensors'));
    const signal = view();
    follow(spot('2', 'Silo sensors'));
    expect(shown()).toEqual(['2 Silo sensors']);
    expect(signal.aborted).toBe(false);
  });

  it('passes on a name that comes late, in the same view', () => {
    follow(spot('2'));
    const signal = view();
    follow(spot('2', 'Silo sensors'));
    expect(shown()).toEqual(['2 null', '2 Silo sensors']);
    expect(signal.aborted).toBe(false);
  });

  it('does not take the name of the record before for this one’s', () => {
    follow(spot('2', 'Silo sensors'));
    follow(spot('3', 'Silo sensors'));
    follow(spot('4', 'Silo sensors'));
    follow(spot('4', 'Weir pumps'));
    expect(shown()).toEqual(['2 Silo sensors', '3 null', '4 null', '4 Weir pumps']);
  });

  it('believes an equal name once the page was without one in between', () => {
    follow(spot('2', 'Renewal'));
    follow(spot('3'));
    follow(spot('3', 'Renewal'));
    expect(shown()).toEqual(['2 Renewal', '3 null', '3 Renewal']);
  });

  it('tells the same id of another host or kind apart', () => {
    follow(spot('2'));
    follow(spot('2', null, { host: 'other.example.com' }));
    follow(spot('2', null, { kind: 'account' }));
    expect(show).toHaveBeenCalledTimes(3);
  });

  it('closes the panel when the record is left, and opens a new one for the next', () => {
    follow(spot('2'));
    const signal = view();
    follow(null);
    follow(null);
    expect(close).toHaveBeenCalledTimes(1);
    expect(signal.aborted).toBe(true);
    follow(spot('2'));
    expect(opened).toBe(2);
    expect(view().aborted).toBe(false);
  });

  it('shows a form without a record, once, and tells it from the next', () => {
    follow({ ref: null, form: newDeal });
    const signal = view();
    follow({ ref: null, form: newDeal });
    expect(show).toHaveBeenCalledTimes(1);
    follow({ ref: null, form: { ...newDeal, page: { view: 'new', kind: 'account' } } });
    expect(show).toHaveBeenCalledTimes(2);
    expect(signal.aborted).toBe(true);
    expect(opened).toBe(1);
  });

  it('tells the form of a record from its page', () => {
    const edit = { crm: 'atomic', page: { view: 'edit', kind: 'deal', id: '2' } } as const;
    follow(spot('2'));
    follow({ ...spot('2'), form: edit });
    expect(show.mock.calls.map(([{ form }]) => form)).toEqual([null, edit]);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { followRecords } from '@/entrypoints/crm.content/follow';
import type { RecordRef } from '@/lib/domain/record-ref';

const record = (id: string, name: string | null = null): RecordRef => ({
  crm: 'atomic',
  host: 'crm.example.com',
  kind: 'deal',
  id,
  name,
});

const show = vi.fn<(ref: RecordRef) => void>();
const close = vi.fn();
let opened = 0;
let view: () => AbortSignal;
let follow: ReturnType<typeof followRecords>;

beforeEach(() => {
  opened = 0;
  follow = followRecords((look) => {
    opened++;
    view = look;
    return { show, close };
  });
});
const shown = () => show.mock.calls.map(([{ id, name }]) => `${id} ${name}`);

describe('followRecords', () => {
  it('opens no panel without a record', () => {
    follow(null);
    follow(null);
    expect(opened).toBe(0);
    expect(close).not.toHaveBeenCalled();
  });

  it('keeps one panel over 50 records, each with a signal of its own', () => {
    const signals = Array.from({ length: 50 }, (_, id) => {
      follow(record(`${id}`));
      return view();
    });
    expect(opened).toBe(1);
    expect(new Set(signals).size).toBe(50);
    expect(signals.map(({ aborted }) => aborted)).toEqual([...Array(49).fill(true), false]);
    expect(show).toHaveBeenCalledTimes(50);
  });

  it('does nothing while the record stays', () => {
    follow(record('2', 'Silo sensors'));
    const signal = view();
    follow(record('2', 'Silo sensors'));
    expect(shown()).toEqual(['2 Silo sensors']);
    expect(signal.aborted).toBe(false);
  });

  it('passes on a name that comes late, in the same view', () => {
    follow(record('2'));
    const signal = view();
    follow(record('2', 'Silo sensors'));
    expect(shown()).toEqual(['2 null', '2 Silo sensors']);
    expect(signal.aborted).toBe(false);
  });

  it('does not take the name of the record before for this one’s', () => {
    follow(record('2', 'Silo sensors'));
    follow(record('3', 'Silo sensors'));
    follow(record('4', 'Silo sensors'));
    follow(record('4', 'Weir pumps'));
    expect(shown()).toEqual(['2 Silo sensors', '3 null', '4 null', '4 Weir pumps']);
  });

  it('believes an equal name once the page was without one in between', () => {
    follow(record('2', 'Renewal'));
    follow(record('3'));
    follow(record('3', 'Renewal'));
    expect(shown()).toEqual(['2 Renewal', '3 null', '3 Renewal']);
  });

  it('tells the same id of another host or kind apart', () => {
    follow(record('2'));
    follow({ ...record('2'), host: 'other.example.com' });
    follow({ ...record('2'), kind: 'account' });
    expect(show).toHaveBeenCalledTimes(3);
  });

  it('closes the panel when the record is left, and opens a new one for the next', () => {
    follow(record('2'));
    const signal = view();
    follow(null);
    follow(null);
    expect(close).toHaveBeenCalledTimes(1);
    expect(signal.aborted).toBe(true);
    follow(record('2'));
    expect(opened).toBe(2);
    expect(view().aborted).toBe(false);
  });
});

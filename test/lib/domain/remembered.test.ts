import { describe, expect, it, vi } from 'vitest';
import { itself, remembered, rememberedOf } from '@/lib/domain/remembered';

describe('remembered', () => {
  it('works out once for each key, whatever else differs', () => {
    const workOut = vi.fn(({ name }: { name: string; at: number }) => name.toUpperCase());
    const upper = remembered(({ name }) => name, workOut);
    expect(['a', 'b', 'a'].map((name, at) => upper({ name, at }))).toEqual(['A', 'B', 'A']);
    expect(workOut).toHaveBeenCalledTimes(2);
  });

  it('keeps what is false, empty or null', () => {
    const workOut = vi.fn((input: string) => (input === 'null' ? null : input === 'true'));
    const read = remembered(itself<string>, workOut);
    expect(['null', 'false', 'null', 'false'].map(read)).toEqual([null, false, null, false]);
    expect(workOut).toHaveBeenCalledTimes(2);
  });

  it('never grows past its bound, and stays right when it starts anew', () => {
    const work = vi.fn((text: string) => `${text}!`);
    const loud = remembered(itself<string>, work, 10_000);
    for (let at = 0; at <= 10_000; at++) loud(`word ${at}`);
    expect(loud('word 10000')).toBe('word 10000!');
    expect(work).toHaveBeenCalledTimes(10_001);
    expect(loud('word 0')).toBe('word 0!');
    expect(work).toHaveBeenCalledTimes(10_002);
  });

  it('tells objects apart by what they are, not by what they hold', () => {
    const count = vi.fn((list: readonly number[]) => ({ length: list.length }));
    const counted = rememberedOf(count);
    const [first, second] = [[1], [1]];
    expect(counted(first)).toBe(counted(first));
    expect(counted(second)).not.toBe(counted(first));
    expect(count).toHaveBeenCalledTimes(2);
  });
});

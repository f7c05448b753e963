import { describe, expect, it, vi } from 'vitest';
import { itself, remembered, rememberedOf } from '@/lib/insights/remembered';

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

  it('tells objects apart by what they are, not by what they hold', () => {
    const count = vi.fn((list: readonly number[]) => ({ length: list.length }));
    const counted = rememberedOf(count);
    const [first, second] = [[1], [1]];
    expect(counted(first)).toBe(counted(first));
    expect(counted(second)).not.toBe(counted(first));
    expect(count).toHaveBeenCalledTimes(2);
  });
});

import { describe, expect, it, vi } from 'vitest';
import { newRecall, recallAll } from '@/lib/store/recall';

describe('what is recalled', () => {
  it('is in the order of the question, and only the rest of it is read', async () => {
    const recall = newRecall();
    const read = vi.fn(async (keys: readonly string[]) => keys.map((key) => key.toUpperCase()));
    expect(await recall('rows', ['b', 'a'], read)).toEqual(['B', 'A']);
    expect(await recall('rows', ['c', 'a', 'd', 'b'], read)).toEqual(['C', 'A', 'D', 'B']);
    expect(read.mock.calls).toEqual([[['b', 'a']], [['c', 'd']]]);
  });

  it('is told apart by its kind, and takes nothing for something', async () => {
    const recall = newRecall();
    expect(await recall('deals', ['1'], async () => [undefined])).toEqual([undefined]);
    const read = vi.fn(async () => ['a partner']);
    expect(await recall('deals', ['1'], read)).toEqual([undefined]);
    expect(read).not.toHaveBeenCalled();
    expect(await recall('partners', ['1'], read)).toEqual(['a partner']);
  });

  it('is not what could not be read', async () => {
    const recall = newRecall();
    const broken = recallAll(recall, 'policy', () => Promise.reject(new Error('gone')));
    await expect(broken).rejects.toThrow('gone');
    expect(await recallAll(recall, 'policy', async () => 7)).toBe(7);
  });

  it('is read anew once there is more than fits, and never mixed up while two read', async () => {
    const recall = newRecall();
    const first = vi.fn(async (keys: readonly string[]) => keys.map((key) => [key]));
    await recall('rows', ['a'], first);
    await recall('rows', ['many'], async () => [Array.from({ length: 30_000 }, () => 'row')]);
    const slow = Promise.withResolvers<readonly string[][]>();
    const reading = recall('rows', ['b'], () => slow.promise);
    expect(await recall('rows', ['a'], first)).toEqual([['a']]);
    expect(first).toHaveBeenCalledTimes(2);
    slow.resolve([['b']]);
    expect(await reading).toEqual([['b']]);
  });
});

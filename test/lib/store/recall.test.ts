import { describe, expect, it, vi } from 'vitest';
import { askingOnce, newRecall, readAhead, readAnew, recallAll } from '@/lib/store/recall';

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

describe('what is asked once', () => {
  it('is waited for while it is on its way, and only the rest of it is read', async () => {
    const recall = askingOnce(readAnew);
    const slow = Promise.withResolvers<readonly string[]>();
    const read = vi.fn().mockReturnValueOnce(slow.promise).mockResolvedValueOnce(['C']);
    const [first, second] = [recall('rows', ['b', 'a'], read), recall('rows', ['a', 'c'], read)];
    slow.resolve(['B', 'A']);
    expect([await first, await second]).toEqual([
      ['B', 'A'],
      ['A', 'C'],
    ]);
    expect(await recall('rows', ['c', 'b'], read)).toEqual(['C', 'B']);
    expect(read.mock.calls).toEqual([[['b', 'a']], [['c']]]);
  });

  it('is asked of what was kept before, and is kept there', async () => {
    const kept = newRecall();
    await recallAll(kept, 'feedback', async () => 'known');
    const read = vi.fn(async () => 'new');
    const recall = askingOnce(kept);
    expect(await recallAll(recall, 'feedback', read)).toBe('known');
    expect(await recallAll(recall, 'matching', read)).toBe('new');
    expect(await recallAll(askingOnce(kept), 'matching', read)).toBe('new');
    expect(read).toHaveBeenCalledOnce();
  });

  it('fails for whoever needs it, not for whoever had it read ahead', async () => {
    const recall = askingOnce(readAnew);
    const gone = () => Promise.reject(new Error('gone'));
    readAhead(recall('rows', ['a'], gone));
    // An unhandled rejection would end this test, too.
    await new Promise((resolve) => setTimeout(resolve));
    await expect(recall('rows', ['a'], gone)).rejects.toThrow('gone');
  });
});

it('nothing is kept by who reads anew', async () => {
  const read = vi.fn(async () => [1]);
  await readAnew('rows', ['a'], read);
  await readAnew('rows', ['a'], read);
  expect(read).toHaveBeenCalledTimes(2);
});

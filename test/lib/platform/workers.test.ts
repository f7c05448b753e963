import { afterEach, describe, expect, it, vi } from 'vitest';
import { serveOnce } from '@/lib/platform/workers';

afterEach(() => vi.unstubAllGlobals());

/** The global scope of a worker, as far as it is used. */
function scope() {
  const words: unknown[] = [];
  const close = vi.fn();
  vi.stubGlobal('postMessage', (word: unknown) => words.push(word));
  vi.stubGlobal('close', close);
  vi.stubGlobal('onmessage', null);
  const ask = (data: unknown) =>
    (globalThis as unknown as { onmessage: (event: { data: unknown }) => unknown }).onmessage({
      data,
    });
  return { words, close, ask };
}

describe('a worker that serves once', () => {
  it('works on what it is asked, and ends its thread after the last word', async () => {
    const { words, close, ask } = scope();
    serveOnce<number, string>(async (count, say) => {
      for (let at = 1; at <= count; at += 1) say(`word ${at}`);
      expect(close).not.toHaveBeenCalled();
    });
    await ask(2);
    expect(words).toEqual(['word 1', 'word 2']);
    expect(close).toHaveBeenCalledOnce();
  });

  it('ends its thread where the work fails, so that none is left behind', async () => {
    const { close, ask } = scope();
    serveOnce(async () => {
      throw new Error('broken');
    });
    await expect(ask(null)).rejects.toThrow('broken');
    expect(close).toHaveBeenCalledOnce();
  });
});

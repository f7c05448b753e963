import { afterEach, describe, expect, it, vi } from 'vitest';
import { serve, serveOnce, startThread, startWorker } from '@/lib/platform/workers';

afterEach(() => vi.unstubAllGlobals());

/** The global scope of a worker, as far as it is used. */
function scope() {
  const words: unknown[] = [];
  const [close, reportError] = [vi.fn(), vi.fn()];
  vi.stubGlobal('reportError', reportError);
  vi.stubGlobal('postMessage', (word: unknown) => words.push(word));
  vi.stubGlobal('close', close);
  vi.stubGlobal('onmessage', null);
  const ask = (data: unknown) =>
    (globalThis as unknown as { onmessage: (event: { data: unknown }) => unknown }).onmessage({
      data,
    });
  return { words, close, reportError, ask };
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

  it('tells whoever started it where the work fails, which ends it then', async () => {
    const { close, reportError, ask } = scope();
    const problem = new Error('broken');
    serveOnce(async () => {
      throw problem;
    });
    await ask(null);
    expect(reportError.mock.calls).toEqual([[problem]]);
    // Firefox forgets an error that a thread reports and then closes itself.
    expect(close).not.toHaveBeenCalled();
  });
});

describe('a worker that serves', () => {
  it('works on one ask after another, and stays', async () => {
    const { words, close, ask } = scope();
    serve<number, number>(async (count, say) => say(2 * count));
    await ask(2);
    await ask(3);
    expect(words).toEqual([4, 6]);
    expect(close).not.toHaveBeenCalled();
  });
});

describe('a worker that is started', () => {
  it('is asked when there is something to ask, and ended when it is not needed any more', () => {
    const worker = startedWorker();
    const { ask, end } = startThread('/script.js', vi.fn(), vi.fn());
    expect(worker.postMessage).not.toHaveBeenCalled();
    ask(1);
    ask(2);
    expect(worker.postMessage.mock.calls).toEqual([[1], [2]]);
    end();
    expect(worker.terminate).toHaveBeenCalledOnce();
  });

  it('hears its ask, tells its words, and is ended where it breaks', () => {
    const worker = startedWorker();
    const [words, onBroken] = [[] as string[], vi.fn()];
    const end = startWorker('/script.js', 7, (word: string) => words.push(word), onBroken);
    expect(worker.made).toEqual(['/script.js']);
    expect(worker.postMessage.mock.calls).toEqual([[7]]);
    worker.onmessage?.({ data: 'a word' });
    expect(words).toEqual(['a word']);
    expect(worker.terminate).not.toHaveBeenCalled();
    worker.onerror?.();
    expect(worker.terminate).toHaveBeenCalledOnce();
    expect(onBroken).toHaveBeenCalledOnce();
    end();
    expect(worker.terminate).toHaveBeenCalledTimes(2);
  });
});

function startedWorker() {
  const worker = {
    made: [] as string[],
    postMessage: vi.fn(),
    terminate: vi.fn(),
    onmessage: undefined as ((event: { data: unknown }) => void) | undefined,
    onerror: undefined as (() => void) | undefined,
  };
  vi.stubGlobal('Worker', function started(script: string) {
    worker.made.push(script);
    return worker;
  });
  return worker;
}

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { onMessage } from '@/lib/platform/runtime';

type Listener = (message: unknown, sender: object, reply: (value?: unknown) => void) => unknown;

const SENDER = { id: 'us', origin: 'https://crm.example', tab: { id: 7 }, frameId: 0 };

/** What the browser does with a message: calls the listener, which says whether a reply will come. */
function heard(answer: Parameters<typeof onMessage>[0]) {
  const listen = vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener');
  onMessage(answer);
  const listener = listen.mock.calls.at(-1)?.[0] as unknown as Listener;
  const reply = vi.fn();
  return { waits: listener('hello', SENDER, reply), reply };
}

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
});

describe('a message', () => {
  it('is told with who sent it, and replied to when the answer is there', async () => {
    const answer = vi.fn(async () => 'yes');
    const { waits, reply } = heard(answer);
    const sender = { id: 'us', origin: 'https://crm.example', tabId: 7, frameId: 0 };
    expect(answer).toHaveBeenCalledWith('hello', sender);
    expect(waits).toBe(true);
    await vi.waitFor(() => expect(reply).toHaveBeenCalledWith('yes'));
  });

  it('is left to others where it is not answered', () => {
    const { waits, reply } = heard(() => undefined);
    expect(waits).toBe(false);
    expect(reply).not.toHaveBeenCalled();
  });

  it('has an empty reply where the answer fails, which the background’s own log shows', async () => {
    const failures: unknown[] = [];
    const note = (failure: unknown) => failures.push(failure);
    const others = process.listeners('unhandledRejection');
    process.removeAllListeners('unhandledRejection').on('unhandledRejection', note);
    const { waits, reply } = heard(async () => Promise.reject(new Error('broken')));
    expect(waits).toBe(true);
    await vi.waitFor(() => expect(failures).toEqual([new Error('broken')]));
    expect(reply).toHaveBeenCalledExactlyOnceWith();
    process.removeAllListeners('unhandledRejection');
    for (const other of others) process.on('unhandledRejection', other);
  });
});

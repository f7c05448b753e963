import type { Page } from '@/test/helpers/browser';

/** Milliseconds until a message that nobody answers comes back: the way there and back, no work. */
export const emptyRoundTrip = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    type Messenger = { runtime: { sendMessage(message: unknown): Promise<unknown> } };
    const { browser, chrome } = globalThis as unknown as Record<string, Messenger>;
    const started = performance.now();
    await (browser ?? chrome)!.runtime.sendMessage({ empty: true }).catch(() => undefined);
    return performance.now() - started;
  });

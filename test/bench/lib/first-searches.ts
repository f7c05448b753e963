import type { CDPSession } from '@playwright/test';
import { blankDraft } from '@/lib/domain/draft';
import type { Chromium } from '@/test/helpers/browser/chromium';
import { turnOn } from '@/test/helpers/set-up';
import { serveListPage } from './list-page';
import { OURS } from './sample';

/** Milliseconds of the first message after each stop: one that nobody answers, and a search. */
export type FirstMessages = {
  readonly empty: readonly number[];
  readonly search: readonly number[];
};

/**
 * Stops the background before each message, as the browser does after 30 idle seconds, and asks
 * from the content script of a page, as a form does in which this customer is typed: nothing has
 * woken the background, and nothing was read ahead.
 */
export async function firstSearches(
  browser: Chromium,
  names: readonly string[],
): Promise<FirstMessages> {
  const list = await serveListPage();
  try {
    await turnOn(browser, await browser.extensionPage('options.html'), `http://${OURS}/`);
    const page = await browser.context.newPage();
    const session = await browser.context.newCDPSession(page);
    const inContentScript = await contentScriptOf(session, () => page.goto(`${list.url}/`));
    const after = async (message: unknown): Promise<Answered> => {
      await browser.killBackground();
      return inContentScript(`(${roundTrip})(${JSON.stringify(message)})`);
    };
    const empty: number[] = [];
    const search: number[] = [];
    for (const company of names) {
      empty.push((await after({ empty: true })).milliseconds);
      const { milliseconds, state } = await after(askFor(company));
      // A refusal would be quick.
      if (state !== 'ready') throw new Error(`${company}: the background says ${state}`);
      search.push(milliseconds);
    }
    return { empty, search };
  } finally {
    await list.close();
  }
}

const askFor = (company: string) => ({
  partnerlens: 'draft/check',
  ask: { draft: { ...blankDraft('atomic', 'deal'), company } },
});

type Answered = { readonly milliseconds: number; readonly state?: string };

/** Runs in the world of the content script. */
async function roundTrip(message: unknown): Promise<Answered> {
  type Messenger = { runtime: { sendMessage(message: unknown): Promise<{ state?: string }> } };
  const { chrome } = globalThis as unknown as { chrome: Messenger };
  const started = performance.now();
  const reply = await chrome.runtime.sendMessage(message).catch(() => undefined);
  const milliseconds = performance.now() - started;
  return reply?.state === undefined ? { milliseconds } : { milliseconds, state: reply.state };
}

/** Evaluates code in the world of our script in a page that is opened now. */
async function contentScriptOf(session: CDPSession, open: () => Promise<unknown>) {
  const world = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension://')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  await open();
  const contextId = await world;
  return async (expression: string): Promise<Answered> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
    return result.value as Answered;
  };
}

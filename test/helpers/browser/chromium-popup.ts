import type { BrowserContext, CDPSession } from '@playwright/test';
import type { Popup } from './types';
import { until } from './until';

type Answer = { readonly id?: number; readonly result?: { result?: { value?: unknown } } };

/** The real popup: opened by the extension's own worker, and read by CDP, as it is no tab. */
export async function openChromiumPopup(
  context: BrowserContext,
  extension: string,
): Promise<Popup> {
  const [page] = context.pages().slice(-1);
  if (!page) throw new Error('A popup needs a page to stand on');
  await page.bringToFront();
  const session = await context.newCDPSession(page);
  const worker = context.serviceWorkers().find((each) => each.url().startsWith(extension));
  if (!worker) throw new Error('The background is not running');
  // The same page may be open in a tab.
  const targets = async () => {
    const { targetInfos } = await session.send('Target.getTargets');
    return targetInfos.filter(({ url }) => url === `${extension}/popup.html`);
  };
  const tabs = (await targets()).map(({ targetId }) => targetId);
  await worker.evaluate('chrome.action.openPopup()');
  const { targetId } = await until('the popup', async () =>
    (await targets()).find((target) => !tabs.includes(target.targetId)),
  );
  const { sessionId } = await session.send('Target.attachToTarget', { targetId, flatten: false });
  return { read: () => read(session, sessionId) };
}

let last = 0;

async function read(session: CDPSession, sessionId: string): Promise<string> {
  last += 1;
  const id = last;
  const answer = new Promise<string>((resolve) => {
    session.on('Target.receivedMessageFromTarget', ({ message }) => {
      const { id: about, result } = JSON.parse(message) as Answer;
      if (about === id) resolve(String(result?.result?.value));
    });
  });
  const params = { expression: 'document.body.innerText', returnByValue: true };
  const message = JSON.stringify({ id, method: 'Runtime.evaluate', params });
  await session.send('Target.sendMessageToTarget', { sessionId, message });
  return answer;
}

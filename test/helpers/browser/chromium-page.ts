import type { CDPSession, Page as PlaywrightPage } from '@playwright/test';
import { expressionOf, truthOf } from './source';
import type { Page } from './types';
import { until } from './until';

export async function chromiumPage(page: PlaywrightPage): Promise<Page> {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const session = await page.context().newCDPSession(page);
  const evaluate: Page['evaluate'] = (inPage, ...args) => page.evaluate(expressionOf(inPage, args));
  return {
    goto: async (url) => void (await page.goto(url)),
    url: () => evaluate(() => location.href),
    title: () => page.title(),
    click: (selector) => page.click(selector),
    clickAt: (x, y) => page.mouse.click(x, y),
    fill: (selector, text) => page.fill(selector, text),
    press: (key) => page.keyboard.press(key),
    evaluate,
    callWithShadowRoot: (host, source) => callWithShadowRoot(session, host, source),
    waitFor: async (inPage, { timeout } = {}, ...args) => {
      await until(String(inPage), () => page.evaluate(truthOf(inPage, args)), timeout);
    },
    screenshot: async (path, { clip } = {}) => void (await page.screenshot({ path, clip })),
    setViewport: (size) => page.setViewportSize(size),
    setColorScheme: (colorScheme) => page.emulateMedia({ colorScheme }),
    toFront: () => page.bringToFront(),
    consoleErrors: () => [...errors],
    close: () => page.close(),
  };
}

async function callWithShadowRoot(session: CDPSession, hostSelector: string, source: string) {
  const { result: host } = await session.send('Runtime.evaluate', {
    // A form can lie over the document's own member.
    expression: `Document.prototype.querySelector.call(document, ${JSON.stringify(hostSelector)})`,
  });
  if (!host.objectId) return undefined;
  // `pierce` is what lists a closed root.
  const { node } = await session.send('DOM.describeNode', {
    objectId: host.objectId,
    pierce: true,
  });
  const [root] = node.shadowRoots ?? [];
  if (!root) return undefined;
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: root.backendNodeId });
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    objectId: object.objectId,
    functionDeclaration: source,
    arguments: [{ objectId: object.objectId }],
    awaitPromise: true,
    returnByValue: true,
  });
  if (exceptionDetails)
    throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return String(result.value);
}

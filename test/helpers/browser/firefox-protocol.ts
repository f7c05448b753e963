import type { Browser, Page } from 'puppeteer-core';

/**
 * WebDriver BiDi, spoken directly for the two things that puppeteer's public interface lacks:
 * closed shadow roots, and Firefox's own windows.
 */
type Connection = {
  send(method: string, params: object): Promise<{ result: unknown }>;
};

type ScriptResult =
  | { type: 'success'; result: { value?: unknown } }
  | { type: 'exception'; exceptionDetails: { text: string } };

type LocatedNodes = { nodes: { value: { shadowRoot: { sharedId: string } | null } }[] };

const connectionOf = (browser: Browser) =>
  (browser as unknown as { connection: Connection }).connection;

const contextOf = (page: Page) => (page.mainFrame() as unknown as { _id: string })._id;

export async function callWithShadowRoot(page: Page, hostSelector: string, source: string) {
  const connection = connectionOf(page.browser());
  const context = contextOf(page);
  const located = await connection.send('browsingContext.locateNodes', {
    context,
    locator: { type: 'css', value: hostSelector },
    maxNodeCount: 1,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 0 },
  });
  const root = (located.result as LocatedNodes).nodes[0]?.value.shadowRoot;
  if (!root) return undefined;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: source,
    arguments: [{ sharedId: root.sharedId }],
    target: { context },
    awaitPromise: true,
  });
  return String(answerOf(answer.result as ScriptResult));
}

/** Runs an expression with Firefox's own rights, in its browser window. */
export async function evaluateInFirefox(browser: Browser, expression: string): Promise<void> {
  const connection = connectionOf(browser);
  const windows = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
  const [window] = (windows.result as { contexts: { context: string }[] }).contexts;
  const answer = await connection.send('script.evaluate', {
    expression,
    target: { context: window?.context },
    awaitPromise: true,
  });
  answerOf(answer.result as ScriptResult);
}

function answerOf(answer: ScriptResult): unknown {
  if (answer.type === 'exception') throw new Error(answer.exceptionDetails.text);
  return answer.result.value;
}

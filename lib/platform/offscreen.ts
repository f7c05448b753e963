import { browser } from './browser';

const PAGE = '/offscreen.html';

/** Chromium’s service workers may not start workers; a document beside them may. */
export const hasOffscreen = (): boolean => browser.offscreen !== undefined;

/** Opens our one offscreen document, with a question in its address; closes an earlier one. */
export async function openOffscreen(question: unknown): Promise<void> {
  await closeOffscreen();
  await browser.offscreen.createDocument({
    url: `${PAGE}?${new URLSearchParams({ ask: JSON.stringify(question) })}`,
    reasons: ['WORKERS'],
    justification: 'Scores are learned on this device, in a worker, so that nothing has to wait.',
  });
}

/** The question that the document was opened with. */
export const offscreenQuestion = <T>(): T =>
  JSON.parse(new URLSearchParams(location.search).get('ask') ?? 'null') as T;

/** Whatever runs in it stops at once. */
export async function closeOffscreen(): Promise<void> {
  const open = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
  if (open.length > 0) await browser.offscreen.closeDocument();
}

import { type Browser, openBrowser, openChromium, type Page } from '@/test/helpers/browser';
import type { Chromium } from '@/test/helpers/browser/chromium';
import { loadSample, turnOn } from '@/test/helpers/set-up';
import type { Stage } from '../contract';

/** Two names of this machine: the panel is turned on for the first, and not for the second. */
export const OURS = '127.0.0.1';
export const THEIRS = 'localhost';

export type Opened<B extends Browser = Browser> = { readonly browser: B; readonly options: Page };

/** A browser in which the sample workspace is stored and scored, and the panel is on for {@link OURS}. */
export const withSample = <Answer>(
  { browser: name, extensionDir }: Stage,
  work: (opened: Opened) => Promise<Answer>,
): Promise<Answer> => withSampleIn(openBrowser(name, { extensionDir, headless: true }), work);

/** The same, with what only Chromium can tell. */
export const withSampleInChromium = <Answer>(
  { extensionDir }: Stage,
  work: (opened: Opened<Chromium>) => Promise<Answer>,
): Promise<Answer> => withSampleIn(openChromium({ extensionDir, headless: true }), work);

async function withSampleIn<B extends Browser, Answer>(
  opening: Promise<B>,
  work: (opened: Opened<B>) => Promise<Answer>,
): Promise<Answer> {
  const browser = await opening;
  try {
    const options = await loadSample(browser);
    await turnOn(browser, options, `http://${OURS}/`);
    return await work({ browser, options });
  } finally {
    await browser.close();
  }
}

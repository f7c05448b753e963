import { rootFunctionOf } from './source';
import type { Box, Page } from './types';
import { holds, until } from './until';

/** The element under <html> whose closed shadow root holds the panel. */
export const PANEL_HOST = 'partnerlens-panel';

type InRoot<Args extends unknown[], Answer> = (
  root: ShadowRoot,
  ...args: Args
) => Answer | Promise<Answer>;

/**
 * The panel as a test sees it. Its shadow root is closed to the page, not to the browser: CDP
 * (Chromium) and WebDriver BiDi (Firefox) both hand it out, so the build under test is the one
 * that ships.
 */
export function panel(page: Page, host = PANEL_HOST) {
  const evaluate = async <Args extends unknown[], Answer>(
    inRoot: InRoot<Args, Answer>,
    ...args: Args
  ): Promise<Answer> => {
    const answer = await page.callWithShadowRoot(host, rootFunctionOf(inRoot, args));
    if (answer === undefined) throw new Error(`No <${host}> with a shadow root on the page`);
    return JSON.parse(answer);
  };

  /** The element's box, or without a selector the panel's; null when there is none with an area. */
  const rect = (selector?: string) =>
    evaluate((root, wanted: string | null): Box | null => {
      const elements = wanted ? root.querySelectorAll(wanted) : [root.host, ...root.children];
      for (const element of elements) {
        const { x, y, width, height } = element.getBoundingClientRect();
        if (width > 0 && height > 0) return { x, y, width, height };
      }
      return null;
    }, selector ?? null);

  const count = () =>
    page.evaluate((name: string) => document.getElementsByTagName(name).length, host);

  return {
    evaluate,
    rect,
    count,
    /** For a second: it could still be on its way. */
    staysAway: () => holds('a page without the panel', async () => (await count()) === 0),
    exists: async () => (await page.callWithShadowRoot(host, '() => "true"')) !== undefined,
    html: () => evaluate((root) => root.innerHTML),
    /** What a person can read, without style sheets and hidden parts. */
    text: () => evaluate(readableText),
    /** A real click in the middle of the first match that has an area, once there is one. */
    click: async (selector: string) => {
      const { x, y, width, height } = await until(`${selector} in the panel`, async () => {
        await evaluate((root, wanted: string) => {
          root.querySelector(wanted)?.scrollIntoView({ block: 'nearest' });
        }, selector);
        return rect(selector);
      });
      await page.clickAt(x + width / 2, y + height / 2);
    },
    press: (key: string) => page.press(key),
  };
}

function readableText(root: ShadowRoot): string {
  const parts = [...root.children].filter((child) => child.localName !== 'style');
  return parts.map((part) => (part as HTMLElement).innerText).join('\n');
}

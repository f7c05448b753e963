import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import type { Browser, BrowserName, OpenOptions } from './types';

export { PANEL_HOST, panel } from './panel';
export type { Browser, BrowserName, OpenOptions, Page } from './types';
export { holds, until } from './until';
export { openChromium };

const OPENERS = { chromium: openChromium, firefox: openFirefox };

export const openBrowser = (name: BrowserName, options: OpenOptions): Promise<Browser> =>
  OPENERS[name](options);

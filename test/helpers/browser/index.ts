import { openChromium } from './chromium';
import { openFirefox } from './firefox';
import type { Browser, BrowserName, OpenOptions } from './types';

export { PANEL_HOST, type PanelDriver, panel } from './panel';
export type { Box, Browser, BrowserName, OpenOptions, Page } from './types';
export { until } from './until';
export { openChromium, openFirefox };

const OPENERS = { chromium: openChromium, firefox: openFirefox };

export const openBrowser = (name: BrowserName, options: OpenOptions): Promise<Browser> =>
  OPENERS[name](options);

import { fileURLToPath } from 'node:url';
import { chromium, type Page as PlaywrightPage } from '@playwright/test';
import { createServer } from 'vite';
import { findChromium } from './find-browsers';

export type Scheme = 'light' | 'dark';

export type Gallery = {
  /** Every state of panel, popup and options on one page. */
  readonly open: (scheme: Scheme) => Promise<PlaywrightPage>;
  readonly close: () => Promise<void>;
};

/** Serves the gallery of all states and opens it in Chromium. */
export async function openGallery(): Promise<Gallery> {
  const server = await createServer({
    configFile: fileURLToPath(
      new URL('../../test/components/gallery/vite.config.ts', import.meta.url),
    ),
    server: { port: 0, host: '127.0.0.1' },
    logLevel: 'error',
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  const { path } = findChromium();
  if (!url || !path) throw new Error('No address for the gallery, or no Chromium to show it.');
  const browser = await chromium.launch({
    executablePath: path,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  return {
    async open(scheme) {
      const page = await browser.newPage({
        colorScheme: scheme,
        viewport: { width: 1280, height: 900 },
        deviceScaleFactor: 2,
      });
      await page.goto(url);
      await page.waitForSelector('html[data-ready]');
      return page;
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

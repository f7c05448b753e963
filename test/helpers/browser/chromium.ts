import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium } from '@playwright/test';
import { findChromium } from '@/tools/lib/find-browsers';
import { chromiumPage } from './chromium-page';
import { openChromiumPopup } from './chromium-popup';
import type { Browser, OpenOptions } from './types';
import { VIEWPORT } from './viewport';

const QUIET = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--lang=en-US',
];

/** The browser, and Playwright's own handle of it for what only Chromium can tell. */
export type Chromium = Browser & { readonly context: BrowserContext };

export async function openChromium({
  extensionDir,
  headless,
  profile: kept,
}: OpenOptions): Promise<Chromium> {
  const { path, tried } = findChromium();
  if (!path) throw new Error(`No Chromium found. Tried: ${tried.join(', ')}`);
  const profile = kept ?? (await mkdtemp(join(tmpdir(), 'partnerlens-chromium-')));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    // Playwright's own headless mode is the old one, which loads no extensions.
    headless: false,
    viewport: VIEWPORT,
    args: [
      ...QUIET,
      ...(headless ? ['--headless=new'] : []),
      `--disable-extensions-except=${extensionDir}`,
      `--load-extension=${extensionDir}`,
    ],
  });
  const extension = await extensionOrigin(context);
  const newPage = async (url: string) => {
    const page = await chromiumPage(await context.newPage());
    await page.goto(url);
    return page;
  };
  return {
    name: 'chromium',
    context,
    newPage,
    extensionPage: (path) => newPage(`${extension}/${path}`),
    grantHost: (pattern) => grantHost(context, new URL(extension).host, pattern),
    openPopup: () => openChromiumPopup(context, extension),
    killBackground: () => stopWorker(context, extension),
    close: async () => {
      await context.close();
      if (!kept) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
    },
  };
}

async function extensionOrigin(context: BrowserContext): Promise<string> {
  const worker = context.serviceWorkers()[0] ?? (await context.waitForEvent('serviceworker'));
  return `chrome-extension://${new URL(worker.url()).host}`;
}

/** What the "site access" list of chrome://extensions does; a request for it then asks nobody. */
async function grantHost(context: BrowserContext, id: string, pattern: string) {
  const page = await context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
  );
  await page.close();
}

async function stopWorker(context: BrowserContext, extension: string) {
  const [page = await context.newPage()] = context.pages();
  const session = await context.newCDPSession(page);
  const stopped = new Promise<void>((resolve) => {
    session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
      const ours = versions.filter(({ scriptURL }) => scriptURL.startsWith(extension));
      if (ours.some(({ runningStatus }) => runningStatus === 'stopped')) resolve();
    });
  });
  await session.send('ServiceWorker.enable');
  await session.send('ServiceWorker.stopAllWorkers');
  await stopped;
  await session.detach();
}

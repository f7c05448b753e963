import { resolve } from 'node:path';
import { runInPage } from '@/test/bench/lib/in-page';
import { openBrowser } from '@/test/helpers/browser';
import type { Answer, Ask } from './classify';
import { buildExtension } from './extension';

export type BrowserName = 'chromium' | 'firefox';

const BUILDS = { chromium: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
/** Built once a run. */
const built = new Set<BrowserName>();

const MODULE = new URL('./in-page-classify.ts', import.meta.url);

/** The same in a page of the built extension, under its origin and its content policy. */
export async function classifyInBrowser(name: BrowserName, ask: Ask): Promise<Answer> {
  if (!built.has(name)) await buildExtension(name);
  built.add(name);
  const browser = await openBrowser(name, { extensionDir: resolve(BUILDS[name]), headless: true });
  try {
    const page = await browser.extensionPage('options.html');
    return await runInPage<Ask, Answer>(page, MODULE, ask);
  } finally {
    await browser.close();
  }
}

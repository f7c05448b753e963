import { writeFile } from 'node:fs/promises';
import type { Browser, KeyInput, Page as PuppeteerPage } from 'puppeteer-core';
import { callWithShadowRoot, evaluateInFirefox } from './firefox-protocol';
import { expressionOf, truthOf } from './source';
import type { Box, InPage, Page } from './types';
import { until } from './until';

export function firefoxPage(browser: Browser, page: PuppeteerPage): Page {
  const errors: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  page.on('pageerror', (error) => errors.push(String(error)));
  const evaluate: Page['evaluate'] = (inPage, ...args) => evaluateIn(page, inPage, args);
  return {
    goto: (url) => goto(page, url),
    url: () => evaluate(() => location.href),
    title: () => evaluate(() => document.title),
    click: (selector) => page.locator(selector).click(),
    clickAt: (x, y) => page.mouse.click(x, y),
    fill: (selector, text) => page.locator(selector).fill(text),
    press: (key) => press(page, key),
    evaluate,
    callWithShadowRoot: (host, source) => callWithShadowRoot(page, host, source),
    waitFor: async (inPage, { timeout } = {}, ...args) => {
      await until(String(inPage), () => page.evaluate(truthOf(inPage, args)), timeout);
    },
    screenshot: (path, { clip } = {}) => screenshot(page, path, clip),
    setViewport: (size) => page.setViewport(size),
    // Firefox has no per-page switch yet: this one changes every page.
    setColorScheme: (scheme) =>
      evaluateInFirefox(
        browser,
        `Services.prefs.setIntPref('layout.css.prefers-color-scheme.content-override', ${scheme === 'dark' ? 0 : 1})`,
      ),
    toFront: () => page.bringToFront(),
    consoleErrors: () => [...errors],
    close: () => page.close(),
  };
}

async function evaluateIn<Args extends unknown[], Answer>(
  page: PuppeteerPage,
  inPage: InPage<Args, Answer>,
  args: Args,
): Promise<Answer> {
  return (await page.evaluate(expressionOf(inPage, args))) as Answer;
}

/** Puppeteer never hears that a page of the extension has loaded and gives up on it, so the page is asked. */
async function goto(page: PuppeteerPage, url: string) {
  if (!url.startsWith('moz-extension:')) return void (await page.goto(url));
  page.goto(url).catch(() => undefined);
  await until(`${url} to load`, () =>
    page.evaluate(`location.href === ${JSON.stringify(url)} && document.readyState === 'complete'`),
  );
}

/** Puppeteer takes the clip from the document's corner; like a box on the page, ours is from the window's. */
async function screenshot(page: PuppeteerPage, path: string, box?: Box) {
  const scroll = await evaluateIn(page, () => ({ x: scrollX, y: scrollY }), []);
  const clip = box && { ...box, x: box.x + scroll.x, y: box.y + scroll.y };
  await writeFile(path, await page.screenshot({ clip, captureBeyondViewport: false }));
}

/** Puppeteer presses single keys only. */
async function press(page: PuppeteerPage, key: string) {
  const keys = key.split('+') as KeyInput[];
  for (const modifier of keys.slice(0, -1)) await page.keyboard.down(modifier);
  await page.keyboard.press(keys.at(-1) as KeyInput);
  for (const modifier of keys.slice(0, -1).reverse()) await page.keyboard.up(modifier);
}

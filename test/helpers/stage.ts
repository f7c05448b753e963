import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { type RunningCrm, serveCrm } from '@/tools/lib/crm';
import type { Browser, Page } from './browser';
import { browserName, loadSample, openWithExtension, turnOn } from './set-up';

/** What the CRM itself logs as an error, with or without us. */
const THE_CRMS_OWN = [/No item with identifier create/];

export type Stage = {
  readonly browser: Browser;
  readonly crm: RunningCrm;
  readonly options: Page;
  /** Opens a page of the CRM by its hash route. */
  readonly open: (route: string) => Promise<Page>;
};

type Setting = {
  /** Loads the sample workspace and turns the CRM's site on; else the browser is as new. */
  readonly ready?: boolean;
  /** Errors that a test of this file provokes. */
  readonly allow?: readonly RegExp[];
};

/**
 * The real CRM and a browser with the extension in it, shared by the tests of a file. After
 * each test, no page may have logged an error.
 */
export function useStage({ ready = true, allow = [] }: Setting = {}): Stage {
  const pages: Page[] = [];
  /** Errors of each page that an earlier test has answered for. */
  const told = new Map<Page, number>();
  let browser: Browser | undefined;
  let crm: RunningCrm | undefined;
  let options: Page | undefined;
  let profile: string | undefined;

  beforeAll(async () => {
    crm = await serveCrm();
    profile = ready ? await profileWithSample(crm.url) : undefined;
    browser = watched(await openWithExtension(browserName(), { profile }), pages);
    options = await browser.extensionPage('options.html');
    if (ready) await turnOn(browser, options, crm.url);
  });
  afterEach(() => {
    const errors = pages.flatMap((page) => page.consoleErrors().slice(told.get(page) ?? 0));
    for (const page of pages) told.set(page, page.consoleErrors().length);
    const allowed = [...THE_CRMS_OWN, ...allow];
    expect(errors.filter((error) => !allowed.some((one) => one.test(error)))).toEqual([]);
  });
  afterAll(async () => {
    await browser?.close();
    await crm?.close();
    if (profile) await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  });

  const stage = {
    get browser() {
      return set(browser);
    },
    get crm() {
      return set(crm);
    },
    get options() {
      return set(options);
    },
    open: (route: string) => stage.browser.newPage(`${stage.crm.url}/${route}`),
  };
  return stage;
}

/**
 * A profile that has learned from the sample, with the CRM's site on. It takes a while: the first
 * file of a run does, all start from copies of it.
 */
export async function profileWithSample(crmUrl: string): Promise<string> {
  const shelf = inject('shelf');
  const learned = join(shelf, 'learned');
  if (!existsSync(learned)) {
    const learning = await mkdtemp(join(shelf, 'learning-'));
    const browser = await openWithExtension(browserName(), { profile: learning });
    try {
      await turnOn(browser, await loadSample(browser), crmUrl);
    } finally {
      await browser.close();
    }
    await rename(learning, learned);
  }
  const copy = await mkdtemp(join(shelf, 'profile-'));
  await cp(learned, copy, { recursive: true });
  return copy;
}

/** The browser, with every page that it opens written down. */
const watched = (browser: Browser, pages: Page[]): Browser => {
  const seen = async (opening: Promise<Page>) => {
    const page = await opening;
    pages.push(page);
    return page;
  };
  return {
    ...browser,
    newPage: (url) => seen(browser.newPage(url)),
    extensionPage: (path) => seen(browser.extensionPage(path)),
  };
};

function set<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('The stage stands only while tests run');
  return value;
}

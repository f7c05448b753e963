import puppeteer from 'puppeteer-core';
import { findFirefox } from '@/tools/lib/find-browsers';
import { firefoxPage } from './firefox-page';
import { evaluateInFirefox } from './firefox-protocol';
import type { Browser, OpenOptions } from './types';
import { VIEWPORT } from './viewport';

const ADD_ON_ID = 'partnerlens@partnerlens.app';
/** Firefox gives an add-on a random host per profile, unless told which. */
const ADD_ON_HOST = '7a1d6b0e-5c43-4f0c-9f57-1d2f6c0f9a11';

export async function openFirefox({
  extensionDir,
  headless,
  profile,
}: OpenOptions): Promise<Browser> {
  const { path, tried } = findFirefox();
  if (!path) throw new Error(`No Firefox found. Tried: ${tried.join(', ')}`);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless,
    ...(profile && { userDataDir: profile }),
    defaultViewport: VIEWPORT,
    // Lets the protocol reach Firefox's own code: to stop the background and to set a preference.
    args: ['-remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [ADD_ON_ID]: ADD_ON_HOST }),
      // A request made in a click is granted without a prompt.
      'extensions.webextOptionalPermissionPrompts': false,
      'intl.locale.requested': 'en-US',
      // A test's add-on is a temporary one, which leaves with the browser: its data stays.
      'extensions.webextensions.keepStorageOnUninstall': true,
      'extensions.webextensions.keepUuidOnUninstall': true,
    },
  });
  await browser.installExtension(extensionDir);
  const newPage = async (url: string) => {
    const page = firefoxPage(browser, await browser.newPage());
    await page.goto(url);
    return page;
  };
  return {
    name: 'firefox',
    newPage,
    extensionPage: (path) => newPage(`moz-extension://${ADD_ON_HOST}/${path}`),
    // The preference above grants every request.
    grantHost: () => Promise.resolve(),
    killBackground: () => evaluateInFirefox(browser, TERMINATE_BACKGROUND),
    close: () => browser.close(),
  };
}

/** What "Terminate background script" of about:debugging does. */
const TERMINATE_BACKGROUND = `(async () => {
  const { extension } = WebExtensionPolicy.getByID('${ADD_ON_ID}');
  await extension.terminateBackground({ ignoreDevToolsAttached: true });
  if (extension.backgroundState !== 'stopped') throw new Error(extension.backgroundState);
})()`;

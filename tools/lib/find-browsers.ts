import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';

export type FoundBrowser = {
  /** Undefined when none of the places in `tried` holds one. */
  path: string | undefined;
  /** Every place looked at, in order, for the message that says none was found. */
  tried: string[];
};

/**
 * Places besides PATH. Branded Google Chrome is not among them: from version 137 it ignores
 * `--load-extension`, which Chromium and Chrome for Testing obey.
 */
const CHROMIUM_PLACES = ['/Applications/Chromium.app/Contents/MacOS/Chromium'];
const FIREFOX_PLACES = [
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
  'C:\\Program Files (x86)\\Mozilla Firefox\\firefox.exe',
];

/** A Chromium that loads unpacked extensions: the one named by the environment, the system's, Playwright's own. */
export function findChromium(): FoundBrowser {
  return firstThatExists('PARTNERLENS_CHROMIUM', [
    ...onPath(['chromium', 'chromium-browser']),
    ...CHROMIUM_PLACES,
    chromium.executablePath(),
  ]);
}

/** A Firefox: the one named by the environment, or the system's. Playwright's own is patched and loads no add-ons. */
export function findFirefox(): FoundBrowser {
  return firstThatExists('PARTNERLENS_FIREFOX', [
    ...onPath(['firefox', 'firefox-esr']),
    ...FIREFOX_PLACES,
  ]);
}

function firstThatExists(variable: string, places: string[]): FoundBrowser {
  const named = process.env[variable];
  const tried = named ? [named] : places;
  return { path: tried.find((place) => existsSync(place)), tried };
}

/** Each name's full path, or for one that is not on PATH a text that says so. */
function onPath(names: string[]): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const extension = process.platform === 'win32' ? '.exe' : '';
  return names.map((name) => {
    const places = folders.map((folder) => join(folder, name + extension));
    return places.find((place) => existsSync(place)) ?? `${name} on PATH`;
  });
}

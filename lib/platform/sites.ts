import { browser } from './browser';

const SCRIPT_ID = 'crm';
const SCRIPT_FILE = '/content-scripts/crm.js';
const PANEL_FILE = '/panel.js';
const BADGES_FILE = '/badges.js';

export const isGranted = (pattern: string): Promise<boolean> =>
  browser.permissions.contains({ origins: [pattern] });

/** Asks the person. Must be called directly in a click handler: browsers demand a gesture. */
export const requestSite = (pattern: string): Promise<boolean> =>
  browser.permissions.request({ origins: [pattern] });

export const giveUpSites = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...patterns] });

/** Every site the browser permits, of panels and of feeds. */
export async function grantedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins;
}

/** Sites granted or taken back, by us or in the browser's own settings. */
export function onGrantsChanged(react: () => void): void {
  browser.permissions.onAdded.addListener(react);
  browser.permissions.onRemoved.addListener(react);
}

/** Watches exactly these sites for records, from the next page load on. */
export async function registerWatcher(patterns: readonly string[]): Promise<void> {
  const present = await browser.scripting.getRegisteredContentScripts({ ids: [SCRIPT_ID] });
  if (present.length > 0) await browser.scripting.unregisterContentScripts({ ids: [SCRIPT_ID] });
  if (patterns.length === 0) return;
  await browser.scripting.registerContentScripts([
    {
      id: SCRIPT_ID,
      js: [SCRIPT_FILE],
      matches: [...patterns],
      runAt: 'document_idle',
      persistAcrossSessions: true,
    },
  ]);
}

/** Watches tabs of a site at once that are open already. */
export async function injectWatcher(pattern: string): Promise<void> {
  const tabs = await browser.tabs.query({ url: pattern });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.scripting.executeScript({ target: { tabId: id }, files: [SCRIPT_FILE] }),
    ),
  );
}

/** Brings the panel's own script into a tab whose page shows a record. */
export const bringPanel = (tabId: number): Promise<unknown> => bring(PANEL_FILE, tabId);

/** Brings the script of the badges into a tab whose page shows a list or a board. */
export const bringBadges = (tabId: number): Promise<unknown> => bring(BADGES_FILE, tabId);

const bring = (file: typeof PANEL_FILE | typeof BADGES_FILE, tabId: number): Promise<unknown> =>
  browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [file] });

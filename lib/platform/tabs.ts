import { browser } from './browser';

export type Tab = { readonly id: number; readonly url: string };

/** Opens a page of ours beside the one on screen. */
export const openPage = async (path: string): Promise<void> => {
  await browser.tabs.create({ url: browser.runtime.getURL(path as never) });
};

/** The page the person looks at; null where the browser does not let us see its address. */
export async function currentTab(): Promise<Tab | null> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id !== undefined && tab.url ? { id: tab.id, url: tab.url } : null;
}

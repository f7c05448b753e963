import { browser } from './browser';

/** Small settings on this device. Readable by content scripts: nothing secret goes in here. */
export async function readLocal<T>(key: string): Promise<T | undefined> {
  const found = await browser.storage.local.get(key);
  return found[key] as T | undefined;
}

export const writeLocal = (key: string, value: unknown): Promise<void> =>
  browser.storage.local.set({ [key]: value });

/** Kept in memory until the browser closes; only our own pages and the background can read it. */
export async function readSession<T>(key: string): Promise<T | undefined> {
  const found = await browser.storage.session.get(key);
  return found[key] as T | undefined;
}

export const writeSession = (key: string, value: unknown): Promise<void> =>
  browser.storage.session.set({ [key]: value });

export const removeSession = (key: string): Promise<void> => browser.storage.session.remove(key);

export async function eraseSettings(): Promise<void> {
  await Promise.all([browser.storage.local.clear(), browser.storage.session.clear()]);
}

const PULSE = 'pulse';

/** Tells every context, content scripts too, that stored data changed: one write, no list of tabs. */
export const pulse = (): Promise<void> => writeLocal(PULSE, crypto.randomUUID());

export function onPulse(react: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && PULSE in changes) react();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

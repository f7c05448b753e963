import { browser } from './browser';

/** Who sent a message, as the browser (never the message itself) says. */
export type Sender = {
  readonly id: string | undefined;
  readonly origin: string | undefined;
  readonly tabId: number | undefined;
  readonly frameId: number | undefined;
};

/** Origin of our own pages. */
export const ownOrigin = (): string => browser.runtime.getURL('/').replace(/\/$/, '');

export const ownId = (): string => browser.runtime.id;

export const version = (): string => browser.runtime.getManifest().version;

export const sendToBackground = (message: unknown): Promise<unknown> =>
  browser.runtime.sendMessage(message);

/** Tells our open pages; that none is open is the ordinary case, not a fault. */
export function sendToOwnPages(message: unknown): void {
  browser.runtime.sendMessage(message).catch(() => undefined);
}

/**
 * Calls `answer` for each message. What it returns is the reply; `undefined` leaves the
 * message to other listeners.
 */
export function onMessage(
  answer: (message: unknown, sender: Sender) => Promise<unknown> | undefined,
): () => void {
  const listener = (message: unknown, from: Parameters<Listener>[1]) =>
    answer(message, {
      id: from.id,
      origin: from.origin,
      tabId: from.tab?.id,
      frameId: from.frameId,
    });
  // The polyfill turns a returned promise into a reply; Chrome's own types do not know that.
  browser.runtime.onMessage.addListener(listener as Listener);
  return () => browser.runtime.onMessage.removeListener(listener as Listener);
}

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/** Installed, updated, or the browser started: what must be set up again each time. */
export function onStart(begin: () => void): void {
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
}

export const openOptions = (): Promise<void> => browser.runtime.openOptionsPage();

/** False once the extension was updated or removed while this page stayed open. */
export const isAlive = (): boolean => browser.runtime?.id !== undefined;

/** Bytes this extension keeps on disk; null where the browser does not say. */
export async function bytesStored(): Promise<number | null> {
  const { usage } = await navigator.storage.estimate();
  return usage ?? null;
}

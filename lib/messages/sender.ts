import { ownId, ownOrigin, type Sender } from '@/lib/platform/runtime';

/** Who speaks: one of our pages, our content script in the top frame of a site, or a stranger. */
export type Speaker =
  | { readonly kind: 'own' }
  | { readonly kind: 'page'; readonly host: string; readonly tabId: number }
  | { readonly kind: 'stranger' };

/**
 * Decided by what the browser says of the sender, never by the message: a page can
 * make up a message, but not its origin.
 */
export function speakerOf(sender: Sender): Speaker {
  if (sender.id !== ownId() || !sender.origin) return { kind: 'stranger' };
  if (sender.origin === ownOrigin()) return { kind: 'own' };
  if (sender.tabId === undefined || sender.frameId !== 0) return { kind: 'stranger' };
  // Sandboxed pages have the opaque origin `null`.
  if (!URL.canParse(sender.origin)) return { kind: 'stranger' };
  const { host, protocol } = new URL(sender.origin);
  const web = protocol === 'https:' || protocol === 'http:';
  return web && host ? { kind: 'page', host, tabId: sender.tabId } : { kind: 'stranger' };
}

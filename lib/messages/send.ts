import { onMessage, sendToBackground } from '@/lib/platform/runtime';
import { onPulse } from '@/lib/platform/storage';
import type { Envelope, Notice } from './envelope';
import type { Events, OwnRequests, PageRequests } from './protocol';

type Requests = PageRequests & OwnRequests;

/**
 * Asks the background. Rejects only when nobody can answer: the extension was updated
 * under the page, or the browser is shutting down.
 */
export async function send<Kind extends keyof Requests>(
  kind: Kind,
  ask: Requests[Kind]['ask'],
): Promise<Requests[Kind]['reply']> {
  const envelope: Envelope = { partnerlens: kind, ask };
  const reply = await sendToBackground(envelope);
  if (reply === undefined) throw new Error(`no answer to ${kind}`);
  return reply as Requests[Kind]['reply'];
}

/** Listens to the background; the answer stops listening. */
export function onEvent<Kind extends keyof Events>(
  kind: Kind,
  react: (detail: Events[Kind]) => void,
): () => void {
  // Content scripts hear no runtime messages without a list of tabs; stored changes reach all.
  if (kind === 'data/changed') return onPulse(() => react(null as Events[Kind]));
  return onMessage((message) => {
    const notice = message as Partial<Notice> | null;
    if (notice?.partnerlensEvent === kind) react(notice.detail as Events[Kind]);
    return undefined;
  });
}

import type { InsightsReply } from '@/lib/domain/insights';
import type { Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { onMessage, type Sender, sendToOwnPages } from '@/lib/platform/runtime';
import { pulse } from '@/lib/platform/storage';
import type { Envelope, Notice } from './envelope';
import type { Events, OwnRequests, PageRequests } from './protocol';
import { ownSchemas, pageSchemas } from './schemas';
import { type Speaker, speakerOf } from './sender';

type Requests = PageRequests & OwnRequests;

/** Where a request comes from: the site and tab of the page; empty and null for our own pages. */
export type From = { readonly host: string; readonly tabId: number | null };

/** One function per request. */
export type Handlers = {
  readonly [Kind in keyof Requests]: (
    ask: Requests[Kind]['ask'],
    from: From,
  ) => Promise<Requests[Kind]['reply']>;
};

/**
 * Answers requests that are well-formed and allowed for their sender. Malformed ones are
 * told what is wrong where one of our own pages asks; all others are dropped.
 */
export function receive(handlers: Handlers): void {
  onMessage((message, sender) => admit(message, sender, handlers)?.());
}

/** The call a message leads to, or undefined where it is not ours to answer. */
export function admit(
  message: unknown,
  sender: Sender,
  handlers: Handlers,
): (() => Promise<unknown>) | undefined {
  const envelope = message as Partial<Envelope> | null;
  const kind = envelope?.partnerlens;
  if (typeof kind !== 'string') return undefined;
  const speaker = speakerOf(sender);
  const schema = schemaFor(kind, speaker);
  if (!schema) return undefined;
  const ask = schema.safeParse(envelope?.ask);
  if (!ask.success) {
    // A person is waiting behind our own pages; a page gets no help with its next guess.
    const place = ask.error.issues[0]?.path.join('.') ?? '';
    return speaker.kind === 'own' ? async () => malformed(kind, place) : undefined;
  }
  const handler = handlers[kind as keyof Requests] as Handlers['insights/get'];
  const from = speaker.kind === 'page' ? speaker : { host: '', tabId: null };
  return () => handler(ask.data as Parameters<typeof handler>[0], from);
}

/** A refusal in the shape of the reply that was waited for. */
function malformed(kind: string, place: string): Result<never> | InsightsReply {
  const text = say('stateMalformed', place);
  return kind.startsWith('insights/')
    ? { state: 'error', text }
    : { ok: false, problem: { code: 'malformed', text } };
}

function schemaFor(kind: string, speaker: Speaker) {
  if (speaker.kind === 'stranger') return undefined;
  if (Object.hasOwn(pageSchemas, kind)) return pageSchemas[kind as keyof PageRequests]();
  if (speaker.kind === 'own' && Object.hasOwn(ownSchemas, kind)) {
    return ownSchemas[kind as keyof OwnRequests]();
  }
  return undefined;
}

/** Tells everyone who listens. */
export function emit<Kind extends keyof Events>(kind: Kind, detail: Events[Kind]): void {
  if (kind === 'data/changed') {
    // On a full disk nobody is told; whoever asks the next time is answered all the same.
    pulse().catch(() => undefined);
    return;
  }
  const notice: Notice = { partnerlensEvent: kind, detail };
  sendToOwnPages(notice);
}

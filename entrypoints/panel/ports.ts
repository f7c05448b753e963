import type { PanelPorts } from '@/components/state/panel-ports';
import type { Place } from '@/components/state/place';
import { send } from '@/lib/messages/send';
import { isAlive } from '@/lib/platform/runtime';
import { readLocal, writeLocal } from '@/lib/platform/storage';
import type { Ask } from '../crm.content/ahead';
import type { Read } from './reading';

/** Shorter than a blink, and longer than most answers take. */
const PATIENCE = 100;

type Ways = {
  /** Tells which record view is on. */
  readonly view: () => AbortSignal;
  /** Told when the site turns out to be switched off. */
  readonly off: () => void;
  readonly ask: Ask;
  readonly read: Read;
};

/** What the panel needs from outside, on a CRM page. */
export function panelPorts({ view, off, ask, read }: Ways): PanelPorts {
  const placeKey = `place:${location.host}`;
  return {
    ask: async (ref) => {
      const reply = await whileOn(view(), ask(ref));
      read('record', reply.written);
      if (reply.state === 'off') off();
      return reply;
    },
    checkDraft: async (draft) => {
      const reply = await send('draft/check', { draft });
      read('draft', reply.written);
      if (reply.state === 'off') off();
      return reply;
    },
    giveFeedback: (remark) => send('feedback/give', remark),
    undoFeedback: (kind, subject) => send('feedback/undo', { kind, subject }),
    overrideScore: (ask) => send('scores/override', ask),
    undoOverride: ({ kind, subjectId }) => send('scores/override/undo', { kind, subjectId }),
    openOptions: () => void send('options/open', null).catch(gone),
    openMemo: (ask) => void send('memo/open', ask).catch(gone),
    loadPlace: async () => (await readLocal<Place>(placeKey)) ?? null,
    savePlace: (place) => void writeLocal(placeKey, place).catch(gone),
    copy,
    reload: () => location.reload(),
    now: () => Date.now(),
    patience: PATIENCE,
    alive: isAlive,
  };
}

/** The extension was updated or removed under the page: the panel is about to go, too. */
const gone = (): void => undefined;

async function copy(words: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    // Pages without https have no clipboard, and a person may refuse it.
    return false;
  }
}

/** The answer, unless the page has moved on by then: a late one never arrives. */
export const whileOn = <T>(signal: AbortSignal, answer: Promise<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    answer.then(
      (value) => signal.aborted || resolve(value),
      (reason) => signal.aborted || reject(reason),
    );
  });

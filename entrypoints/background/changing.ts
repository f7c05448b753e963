import { emit } from '@/lib/messages/receive';
import { forgetKept } from './until-change';

/** Tells everyone that stored data changed. Before anybody can ask once more, it is forgotten here. */
export function tellChanged(): void {
  forgetKept();
  emit('data/changed', null);
}

/** The same once something has changed it. */
export function changing<Ask, Reply extends { readonly ok: boolean }>(
  change: (ask: Ask) => Promise<Reply>,
): (ask: Ask) => Promise<Reply> {
  return async (ask) => {
    const reply = await change(ask);
    if (reply.ok) tellChanged();
    return reply;
  };
}

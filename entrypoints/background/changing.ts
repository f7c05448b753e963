import { emit } from '@/lib/messages/receive';

/** Tells everyone that stored data changed, once it has. */
export function changing<Ask, Reply extends { readonly ok: boolean }>(
  change: (ask: Ask) => Promise<Reply>,
): (ask: Ask) => Promise<Reply> {
  return async (ask) => {
    const reply = await change(ask);
    if (reply.ok) emit('data/changed', null);
    return reply;
  };
}

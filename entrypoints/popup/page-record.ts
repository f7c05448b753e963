import { ADAPTERS } from '@/lib/crm';
import type { InsightsReply } from '@/lib/domain/insights';
import { send } from '@/lib/messages/send';

/**
 * The record at an address. The popup does not see the page itself, so each CRM that could have
 * such an address is tried; record ids belong to their CRM, so at most one of them is known.
 */
export async function recordOf(url: URL): Promise<InsightsReply | null> {
  for (const { id: crm, locate } of ADAPTERS) {
    const page = locate(url);
    if (!page || !('id' in page)) continue;
    const ref = { crm, host: url.host, kind: page.kind, id: page.id, name: null };
    const reply = await send('insights/get', { ref });
    if (reply.state === 'ready') return reply;
  }
  return null;
}

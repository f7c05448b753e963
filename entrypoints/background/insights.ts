import type { InsightsReply } from '@/lib/domain/insights';
import { idsOf } from '@/lib/domain/record-ref';
import type { PageRequests } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/receive';
import { countRows } from '@/lib/store/counts';
import { readSources } from '@/lib/store/sources';
import { getInsights, getInsightsOf } from '@/lib/use-cases/get-insights';
import type { InsightPorts } from '@/lib/use-cases/insight-ports';
import { rememberCrm } from './crm-in-use';
import { noteMissing } from './details';
import { recordPorts } from './record-ports';
import { workOutMissing } from './scores';
import { isOn } from './sites';
import { stored } from './store';
import { strikesOn } from './strikes';

const ports: InsightPorts = {
  ...recordPorts,
  readSetUp: () =>
    stored(async (db) => {
      const [statuses, counts] = await Promise.all([readSources(db), countRows(db)]);
      return {
        sources: statuses.length,
        rows: counts.reduce((sum, { rows }) => sum + rows, 0),
        syncs: statuses.map(({ sync }) => sync),
      };
    }),
};

/** What a page may see: the record it shows, on a site that is switched on. The popup asks for its page. */
export async function insightsForPage(
  { ref }: PageRequests['insights/get']['ask'],
  { host, tabId }: From,
): Promise<InsightsReply> {
  // The browser says which site a page is of; what it says of itself does not count.
  const isPage = tabId !== null;
  const site = isPage ? host : ref.host;
  const onPage = { ...ports, strikes: strikesOn({ tab: `${tabId ?? ''}`, host: site }) };
  // Side by side: what was read for a site that turns out to be off is told to nobody.
  const [on, reply] = await Promise.all([
    isOn(site),
    getInsights({ ids: idsOf({ ...ref, host: site }), kind: ref.kind }, onPage, Date.now()),
  ]);
  if (!on) return { state: 'off' };
  if (isPage) void rememberCrm(ref.crm);
  return withDetailsLater(reply);
}

export const insightsOf = async ({ id }: { readonly id: string }): Promise<InsightsReply> =>
  withDetailsLater(await getInsightsOf(id, ports, Date.now()));

/** Answers at once; what would change the score is worked out behind, and told as changed data. */
function withDetailsLater(reply: InsightsReply): InsightsReply {
  if (noteMissing(reply)) void workOutMissing();
  return reply;
}

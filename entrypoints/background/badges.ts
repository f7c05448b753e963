import type { Badge, BadgesReply } from '@/lib/domain/badge';
import { idsOf } from '@/lib/domain/record-ref';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { PageRequests } from '@/lib/messages/protocol';
import type { From } from '@/lib/messages/receive';
import { bringBadges } from '@/lib/platform/sites';
import { getBadges } from '@/lib/use-cases/get-badges';
import { hasBadges } from './badge-sites';
import { recordPorts } from './record-ports';
import { strikesOn } from './strikes';
import { untilChange } from './until-change';

type Known = { readonly badge: Badge | null; readonly at: At };

const known = untilChange(() => new Map<string, Known>());

/** Lists of a day; the oldest go first. */
const MOST_KNOWN = 2_000;
/** Windows end and scores age without any change of data. */
const GOOD_FOR = 10 * 60_000;

/** Brings the script of the badges into a page that shows a list, if its site has them on. */
export async function loadBadges({ host, tabId }: From): Promise<Result<null>> {
  if (tabId === null || !(await hasBadges(host))) return fail('site-off', say('siteOff', host));
  await bringBadges(tabId);
  return ok(null);
}

/** What stands beside the rows on a page; told to pages of sites that have badges on. */
export async function badgesForPage(
  { crm, kind, ids }: PageRequests['badges/get']['ask'],
  { host, tabId }: From,
): Promise<BadgesReply> {
  if (tabId === null || !(await hasBadges(host))) return { state: 'off' };
  const now = Date.now();
  const cache = known();
  const rows = ids.map((id) => idsOf({ crm, host, kind, id, name: null }));
  const keys = rows.map(([surest]) => `${kind} ${surest}`);
  const isFresh = (key: string) => now - (cache.get(key)?.at ?? 0) < GOOD_FOR;
  const missing = [...new Set(keys.filter((key) => !isFresh(key)))];
  if (missing.length > 0) {
    const found = await getBadges(
      { kind, ids: missing.map((key) => rows[keys.indexOf(key)] ?? []) },
      { ...recordPorts, strikes: strikesOn({ tab: `${tabId}`, host }) },
      now,
    );
    if (!found.ok) return { state: 'failed' };
    for (const [index, key] of missing.entries())
      keep(cache, key, { badge: found.value[index] ?? null, at: now });
  }
  return { state: 'ready', badges: keys.map((key) => cache.get(key)?.badge ?? null) };
}

function keep(cache: Map<string, Known>, key: string, one: Known): void {
  cache.delete(key);
  cache.set(key, one);
  const [oldest] = cache.keys();
  if (cache.size > MOST_KNOWN && oldest !== undefined) cache.delete(oldest);
}

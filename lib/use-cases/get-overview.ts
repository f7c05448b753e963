import type { Overview } from '@/lib/domain/overview';
import { ok, type Result } from '@/lib/domain/result';
import { type At, DAY } from '@/lib/domain/time';
import { ecosystemTilesOf } from '@/lib/insights/ecosystem-tiles';
import { freshnessOf } from '@/lib/insights/freshness';
import { moversOf } from '@/lib/insights/movers';
import type { OverviewPorts } from './insight-ports';

const YEAR_DAYS = 365;

/** The whole partner programme at a glance, for the popup. */
export async function getOverview(ports: OverviewPorts, now: At): Promise<Result<Overview>> {
  const policy = await ports.readPolicy();
  if (!policy.ok) return policy;
  const noticeDays = policy.value.expiryNoticeDays;
  const span = { wonSince: now - YEAR_DAYS * DAY, endingBefore: now + noticeDays * DAY };
  const read = await ports.readOverview(span);
  if (!read.ok) return read;
  const { standings, won, registrations, sources, syncs } = read.value;
  return ok({
    partners: standings.length,
    tiles: ecosystemTilesOf({ standings, won, registrations, noticeDays, now }),
    ...moversOf(standings),
    sources,
    freshness: freshnessOf(syncs, now),
  });
}

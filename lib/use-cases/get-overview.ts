import type { Mover, Overview, PartnerRow } from '@/lib/domain/overview';
import { ok, type Result } from '@/lib/domain/result';
import { type Score, shownPast } from '@/lib/domain/score';
import { type At, DAY } from '@/lib/domain/time';
import { ecosystemTilesOf } from '@/lib/insights/ecosystem-tiles';
import { freshnessOf } from '@/lib/insights/freshness';
import { moversOf } from '@/lib/insights/movers';
import type { OverviewPorts } from './insight-ports';

const YEAR_DAYS = 365;

/** The whole partner programme at a glance, for the popup. */
export async function getOverview(ports: OverviewPorts, now: At): Promise<Result<Overview>> {
  const [policy, rows, facts] = await Promise.all([
    ports.readPolicy(),
    ports.readPartnerRows(),
    ports.readOverview({ wonSince: now - YEAR_DAYS * DAY }),
  ]);
  if (!policy.ok) return policy;
  if (!rows.ok) return rows;
  if (!facts.ok) return facts;

  const { won, registrations, sources, syncs } = facts.value;
  const { rising, falling } = moversOf(rows.value);
  const scores = await ports.readPartnerScores([...rising, ...falling].map(({ id }) => id));
  if (!scores.ok) return scores;
  return ok({
    partners: rows.value.length,
    tiles: ecosystemTilesOf({
      partners: rows.value,
      won,
      registrations,
      policy: policy.value,
      now,
    }),
    rising: withPast(rising, scores.value),
    falling: withPast(falling, scores.value),
    sources,
    freshness: freshnessOf(syncs, now),
  });
}

/** Each with the values of its sparkline. */
const withPast = (rows: readonly PartnerRow[], scores: readonly Score[]): readonly Mover[] =>
  rows.map((row) => {
    const score = scores.find(({ subjectId }) => subjectId === row.id);
    return { ...row, past: score ? shownPast(score) : [] };
  });

import type { Outlook } from '@/lib/domain/outlook';
import type { Partner } from '@/lib/domain/partner';
import type { PartnerLine } from '@/lib/domain/partner-line';
import { type Score, scoreId } from '@/lib/domain/score';
import { type At, addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import type { StoreDb } from './db';
import { keptView } from './kept-view';
import { withOwnNumbers } from './overrides';
import { partnerRow } from './partner-rows';

/** Partners that are read with their scores at a time: a score with its reasons takes kilobytes. */
const AT_A_TIME = 2_000;

/**
 * All partners with what is foretold of them, for the dashboard's table; kept as one record for
 * the same reason as the popup's rows.
 */
export async function readPartnerLines(db: StoreDb, now: At): Promise<readonly PartnerLine[]> {
  const tables = [db.partners, db.scores, db.outlooks];
  const { lines } = await keptView(db, 'partner-lines', tables, async () => ({
    id: 'partner-lines',
    lines: await linesOfAll(db),
  }));
  return withOwnNumbers(db, lines, now);
}

async function linesOfAll(db: StoreDb): Promise<PartnerLine[]> {
  const partners = await db.partners.toArray();
  const lines: PartnerLine[] = [];
  for (let from = 0; from < partners.length; from += AT_A_TIME) {
    lines.push(...(await linesOf(db, partners.slice(from, from + AT_A_TIME))));
  }
  return lines;
}

async function linesOf(db: StoreDb, partners: readonly Partner[]): Promise<PartnerLine[]> {
  const ids = partners.map(({ id }) => id);
  const [targets, churns, outlooks] = await Promise.all([
    db.scores.bulkGet(ids.map((id) => scoreId('partner-target', id))),
    db.scores.bulkGet(ids.map((id) => scoreId('partner-churn', id))),
    db.outlooks.bulkGet(ids),
  ]);
  return partners.map((partner, index) =>
    lineOf(partner, targets[index] ?? null, churns[index] ?? null, outlooks[index] ?? null),
  );
}

function lineOf(
  partner: Partner,
  target: Score | null,
  churn: Score | null,
  outlook: Outlook | null,
): PartnerLine {
  const forecast = outlook?.forecast ?? null;
  return {
    ...partnerRow(partner, target),
    churn: churn?.basis === 'model' ? churn.probability : null,
    health: outlook?.health?.points ?? null,
    segmentId: outlook?.segmentId ?? null,
    forecast: forecast && {
      value: forecast.quarter.value,
      low: forecast.quarter.low,
      high: forecast.quarter.high,
    },
    revenue: outlook && lastYear(outlook),
    currency: forecast?.currency ?? null,
  };
}

/** Revenue of the twelve full months before the outlook was made. */
function lastYear({ forecast, computedAt }: Outlook): number | null {
  if (!forecast) return null;
  const month = monthOf(computedAt);
  const from = startOfMonth(addMonths(month, -12));
  const to = startOfMonth(month);
  return forecast.history
    .filter(({ start }) => start >= from && start < to)
    .reduce((sum, { value }) => sum + value, 0);
}

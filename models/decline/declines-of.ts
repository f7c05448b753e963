import type { Decline } from '@/lib/domain/forecast';
import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { At } from '@/lib/domain/time';
import { type MonthlyRevenue, monthlyRevenue } from '../forecast/monthly-revenue';
import { monthStart } from '../forecast/months';
import { mean, median } from '../forecast/series';
import { lastAlarm, limitFor } from './cusum';
import { ownLevels } from './own-levels';
import { missesOf, spreadOf, standardised, WARM_UP } from './surprises';
import { gainOf } from './wander';

/** False alarms per partner and year that the alert is set to: one in fifty. */
const FALSE_ALARMS_PER_YEAR = 0.02;

/** Months of revenue without which nobody has a level of its own. */
const LEAST_MONTHS = 12;

/** An older alarm is no news any more. */
const NEWS_MONTHS = 6;

/** The months before a change that it is measured against. */
const BEFORE_MONTHS = 12;

/** A decline leaves less than this of what was. */
const LEFT = 0.8;

/** Work of one month, in multiply-adds. */
const MONTH_WORK = 2_000;

/**
 * Partners whose own level of revenue has fallen: more than chance, the season, the market and their
 * usual wandering explain. A chart of cumulated sums (CUSUM) over each month's surprise, with the
 * limit at which no more than the stated share of steady partners alarms in a year.
 *
 * @returns by partner id; only those that have declined in the last six months and not recovered
 * @source Page: Continuous inspection schemes (1954); Montgomery: Introduction to Statistical
 * Quality Control, 7th ed., 9.1
 */
export async function declinesOf(
  history: History,
  now: At,
  pace: Pace,
): Promise<ReadonlyMap<Id, Decline>> {
  const revenues = await monthlyRevenue(history, now, pace);
  const levels = ownLevels(revenues);
  const gain = gainOf(levels);
  const misses = levels.map((level) => level && missesOf(level, gain));
  const usual = median(misses.flatMap((all) => (all ? [spreadOf(all)] : [])));
  const limit = limitFor(FALSE_ALARMS_PER_YEAR);
  const declines = new Map<Id, Decline>();
  for (const [index, all] of misses.entries()) {
    const revenue = revenues[index];
    if (!revenue || !all || all.length < LEAST_MONTHS) continue;
    await pace(all.length * MONTH_WORK);
    const alarm = lastAlarm(standardised(all, usual), limit);
    const found =
      alarm &&
      WARM_UP + alarm.at >= all.length - NEWS_MONTHS &&
      declineSince(revenue, WARM_UP + alarm.since);
    if (found) declines.set(revenue.id, found);
  }
  return declines;
}

/** Null where the level is not so much lower, or has come back. */
function declineSince({ values, first, currency }: MonthlyRevenue, since: number): Decline | null {
  const before = mean(values.subarray(Math.max(0, since - BEFORE_MONTHS), since));
  const after = mean(values.subarray(since));
  const lately = mean(values.subarray(Math.max(since, values.length - 2)));
  if (after >= LEFT * before || lately >= LEFT * before) return null;
  return {
    since: monthStart(first + since),
    before,
    after,
    currency,
    falseAlarmsPerYear: FALSE_ALARMS_PER_YEAR,
  };
}

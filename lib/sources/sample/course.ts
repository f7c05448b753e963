import { MONTH_DAYS, SPAN } from './calendar';
import type { Random } from './random';

/** A candidate has not signed yet; one that is leaving stopped working with us some months ago. */
export type Fate = 'steady' | 'collapsing' | 'rising' | 'leaving' | 'candidate';

/** How busy a partner is against its usual self (1), by months ago. */
export type Course = { readonly activity: readonly number[]; readonly revenue: readonly number[] };

const MONTHS = Math.ceil(SPAN / MONTH_DAYS) + 1;

/** Revenue follows what a partner does by this many months: that makes it foreseeable. */
const LAG = 2;

/** The last months of the planted courses, this month first; before them the usual course. */
const PLANTED: Partial<Record<Fate, Course>> = {
  collapsing: {
    activity: [0, 0, 0, 0.35, 0.6, 0.85],
    revenue: [0.05, 0.1, 0.25, 0.45, 0.65, 0.85, 1.1, 1.2, 1.2, 1.2, 1.1, 1.1],
  },
  rising: {
    activity: [2.8, 2.6, 2.4, 2.1, 1.8, 1.5, 1.2],
    revenue: [2.6, 2.4, 2.2, 1.9, 1.5, 1.1, 0.8, 0.7, 0.65, 0.65, 0.7, 0.7],
  },
};

const UNPLANTED: Course = { activity: [], revenue: [] };

/** The last months of a partner that stopped working with us: every other gives no notice. */
const leaving = (monthsAgo: number): Course =>
  monthsAgo % 2 === 0
    ? { activity: zeros(monthsAgo), revenue: zeros(monthsAgo) }
    : {
        activity: [...zeros(monthsAgo), 0.25, 0.45, 0.65, 0.85],
        revenue: [...zeros(monthsAgo - LAG), 0.15, 0.35, 0.6, 0.8],
      };

const zeros = (count: number): number[] => new Array(Math.max(0, count)).fill(0);

/** @param leftMonthsAgo of a partner that is leaving: when it was last seen at work */
export function drawCourse(random: Random, fate: Fate, leftMonthsAgo: number): Course {
  const usual: number[] = [];
  let log = random.normal(0, 0.25);
  for (let month = 0; month < MONTHS + LAG; month += 1) {
    usual.unshift(Math.exp(log));
    log = 0.9 * log + random.normal(0, 0.13);
  }
  const planted = fate === 'leaving' ? leaving(leftMonthsAgo) : (PLANTED[fate] ?? UNPLANTED);
  return {
    activity: [...planted.activity, ...usual.slice(planted.activity.length, MONTHS)],
    revenue: [...planted.revenue, ...usual.slice(planted.revenue.length + LAG)],
  };
}

/** The activity on a day (negative: before today). */
export const activityOn = ({ activity }: Course, day: number): number =>
  activity[Math.min(MONTHS - 1, Math.floor(-day / MONTH_DAYS))] ?? 1;

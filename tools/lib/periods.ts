import { type At, DAY } from '@/lib/domain/time';
import type { Days } from '@/models/forecast/series';

/** How a file numbers or names its periods, and how it goes on. */
export type Periods = {
  /** Null where it has to be seen from the values. */
  readonly season: number | null;
  readonly daysOf: ((period: number) => Days) | null;
  /** Null where the name is not of this kind. */
  readonly numberOf: (name: string) => number | null;
  readonly nameOf: (period: number) => string;
};

/** The kind of periods that all names are of; null where there is none. */
export function periodsOf(names: readonly string[]): Periods | null {
  const kinds = [numbers, months, quarters, isoWeeks, () => dates(names)];
  for (const kind of kinds) {
    const periods = kind();
    if (periods && names.every((name) => periods.numberOf(name) !== null)) return periods;
  }
  return null;
}

const numbers = (): Periods => ({
  season: null,
  daysOf: null,
  numberOf: (name) => (/^-?\d{1,9}$/.test(name) ? Number(name) : null),
  nameOf: String,
});

const startOfMonthNumber = (number: number): At =>
  Date.UTC(Math.floor(number / 12), ((number % 12) + 12) % 12, 1);

const pad = (number: number): string => String(number).padStart(2, '0');

const months = (): Periods => ({
  season: 12,
  daysOf: (period) => ({ from: startOfMonthNumber(period), to: startOfMonthNumber(period + 1) }),
  numberOf(name) {
    const [, year, month] = /^(\d{4})-(\d{2})$/.exec(name) ?? [];
    return year && month && Number(month) >= 1 && Number(month) <= 12
      ? Number(year) * 12 + Number(month) - 1
      : null;
  },
  nameOf: (period) => `${Math.floor(period / 12)}-${pad((period % 12) + 1)}`,
});

const quarters = (): Periods => ({
  season: 4,
  daysOf: (period) => ({
    from: startOfMonthNumber(3 * period),
    to: startOfMonthNumber(3 * period + 3),
  }),
  numberOf(name) {
    const [, year, quarter] = /^(\d{4})-?Q([1-4])$/.exec(name) ?? [];
    return year && quarter ? Number(year) * 4 + Number(quarter) - 1 : null;
  },
  nameOf: (period) => `${Math.floor(period / 4)}-Q${(period % 4) + 1}`,
});

/** The Thursday of a week says which year it belongs to (ISO 8601). */
const isoWeeks = (): Periods => ({
  season: 52,
  daysOf: (period) => ({ from: (7 * period + 4) * DAY, to: (7 * period + 11) * DAY }),
  numberOf(name) {
    const [, year, week] = /^(\d{4})-?W(\d{2})$/.exec(name) ?? [];
    if (!year || !week || Number(week) < 1 || Number(week) > 53) return null;
    const first = Math.floor((Date.UTC(Number(year), 0, 4) / DAY - 4) / 7);
    return first + Number(week) - 1;
  },
  nameOf(period) {
    const year = new Date((7 * period + 7) * DAY).getUTCFullYear();
    const first = Math.floor((Date.UTC(year, 0, 4) / DAY - 4) / 7);
    return `${year}-W${pad(period - first + 1)}`;
  },
});

/** Days of a date; null where there is no such day. */
function dayOf(name: string): number | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(name) ? Date.parse(`${name}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) || dateName(at / DAY) !== name ? null : at / DAY;
}

const dateName = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10);

/** Dates that are days, weeks, months, quarters or years apart. */
function dates(names: readonly string[]): Periods | null {
  const days = [...new Set(names.map(dayOf))].filter((day) => day !== null).sort((a, b) => a - b);
  const [first] = days;
  if (first === undefined) return null;
  const steps = days.slice(1).map((day, i) => day - (days[i] as number));
  const step = Math.min(...steps);
  if (days.length < 2 || step < 7) return everySoManyDays(1, first, 7);
  if (step < 28) return everySoManyDays(step, first, Math.round(364 / step));
  const every = step < 89 ? 1 : step < 365 ? 3 : 12;
  return everySoManyMonths(every, days);
}

function everySoManyDays(step: number, first: number, season: number): Periods {
  // A week is named by its first day where that is a Monday, else by its last.
  const isStart = step === 1 || new Date(first * DAY).getUTCDay() === 1;
  const lead = isStart ? 0 : step - 1;
  return {
    season,
    daysOf: (period) => {
      const from = (first + period * step - lead) * DAY;
      return { from, to: from + step * DAY };
    },
    numberOf: (name) => {
      const day = dayOf(name);
      return day === null || (day - first) % step !== 0 ? null : (day - first) / step;
    },
    nameOf: (period) => dateName(first + period * step),
  };
}

function everySoManyMonths(every: number, days: readonly number[]): Periods {
  const inMonth = (day: number) => new Date(day * DAY).getUTCDate();
  const isLast = (day: number) => inMonth(day + 1) === 1;
  const atEnd = days.every(isLast);
  const date = Math.max(...days.map(inMonth));
  const monthOfDay = (day: number) => {
    const at = new Date(day * DAY);
    return at.getUTCFullYear() * 12 + at.getUTCMonth();
  };
  const offset = monthOfDay(days[0] as number) % every;
  const toMonth = (period: number) => period * every + offset;
  return {
    season: 12 / every,
    daysOf: (period) => {
      const end = toMonth(period) + (atEnd ? 1 : every);
      return { from: startOfMonthNumber(end - every), to: startOfMonthNumber(end) };
    },
    numberOf: (name) => {
      const day = dayOf(name);
      const period = day === null ? Number.NaN : (monthOfDay(day) - offset) / every;
      return Number.isInteger(period) ? period : null;
    },
    nameOf: (period) => {
      const month = toMonth(period);
      const lastDay = startOfMonthNumber(month + 1) / DAY - 1;
      const day = startOfMonthNumber(month) / DAY + date - 1;
      return dateName(atEnd ? lastDay : Math.min(day, lastDay));
    },
  };
}

import { type At, DAY } from '@/lib/domain/time';
import type { Days } from '@/models/forecast/series';
import type { Notation, Said } from './period-names';

/** How a file numbers or names its periods, and how it goes on. */
export type Periods = {
  /** Null where it has to be seen from the values. */
  readonly season: number | null;
  readonly daysOf: ((period: number) => Days) | null;
  /** Null where the name is not of this kind. */
  readonly numberOf: (name: string) => number | null;
  readonly nameOf: (period: number) => string;
};

export const startOfMonthNumber = (number: number): At =>
  Date.UTC(Math.floor(number / 12), ((number % 12) + 12) % 12, 1);

/** What a name says of a period that starts on a day. */
export function saidOf(at: At): Said {
  const date = new Date(at);
  const month = date.getUTCMonth() + 1;
  const [year, quarter] = [date.getUTCFullYear(), Math.ceil(month / 3)];
  return { year, quarter, month, week: 1, day: date.getUTCDate() };
}

/** Days of a date; null where there is no such day. */
function dayOf(name: string, { read, write }: Notation): number | null {
  const said = read(name);
  const at = said ? Date.UTC(said.year, said.month - 1, said.day) : Number.NaN;
  return Number.isNaN(at) || write(saidOf(at)) !== name ? null : at / DAY;
}

/** Dates that are days, working days, weeks, months, quarters or years apart. */
export function dates(names: readonly string[], notation: Notation): Periods | null {
  const known: number[] = [];
  for (const name of names) {
    const day = dayOf(name, notation);
    if (day === null) return null;
    known.push(day);
  }
  const days = known.sort((a, b) => a - b);
  const [first] = days;
  if (first === undefined) return null;
  const steps = days.slice(1).map((day, i) => day - (days[i] as number));
  const step = Math.min(...steps);
  if (step === 1 && days.length > 7 && days.every(isWorkday)) return workdays(notation);
  if (days.length < 2 || step < 7) return everySoManyDays(1, first, 7, notation);
  if (step < 28) return everySoManyDays(step, first, Math.round(364 / step), notation);
  const every = step < 89 ? 1 : step < 365 ? 3 : 12;
  return everySoManyMonths(every, days, notation);
}

/** Day 0 was a Thursday; weeks of five days begin on Mondays. */
const inWeek = (day: number): number => (((day + 3) % 7) + 7) % 7;
const isWorkday = (day: number): boolean => inWeek(day) < 5;

/** Days without weekends. */
function workdays(notation: Notation): Periods {
  const toDay = (period: number) => Math.floor(period / 5) * 7 + (((period % 5) + 5) % 5) - 3;
  return {
    season: 5,
    daysOf: (period) => ({ from: toDay(period) * DAY, to: (toDay(period) + 1) * DAY }),
    numberOf(name) {
      const day = dayOf(name, notation);
      return day === null || !isWorkday(day) ? null : Math.floor((day + 3) / 7) * 5 + inWeek(day);
    },
    nameOf: (period) => notation.write(saidOf(toDay(period) * DAY)),
  };
}

function everySoManyDays(step: number, first: number, season: number, notation: Notation): Periods {
  // A week is named by its first day where that is a Monday, else by its last.
  const isStart = step === 1 || inWeek(first) === 0;
  const lead = isStart ? 0 : step - 1;
  return {
    season,
    daysOf: (period) => {
      const from = (first + period * step - lead) * DAY;
      return { from, to: from + step * DAY };
    },
    numberOf: (name) => {
      const day = dayOf(name, notation);
      return day === null || (day - first) % step !== 0 ? null : (day - first) / step;
    },
    nameOf: (period) => notation.write(saidOf((first + period * step) * DAY)),
  };
}

function everySoManyMonths(every: number, days: readonly number[], notation: Notation): Periods {
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
      const day = dayOf(name, notation);
      const period = day === null ? Number.NaN : (monthOfDay(day) - offset) / every;
      return Number.isInteger(period) ? period : null;
    },
    nameOf: (period) => {
      const month = toMonth(period);
      const lastDay = startOfMonthNumber(month + 1) / DAY - 1;
      const day = startOfMonthNumber(month) / DAY + date - 1;
      return notation.write(saidOf((atEnd ? lastDay : Math.min(day, lastDay)) * DAY));
    },
  };
}

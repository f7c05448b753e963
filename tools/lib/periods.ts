import { DAY } from '@/lib/domain/time';
import { dates, type Periods, saidOf, startOfMonthNumber } from './date-periods';
import { DATE_NAMES, MONTH_NAMES, type Notation, QUARTER_NAMES, WEEK_NAMES } from './period-names';

/**
 * The kind of periods that all names are of; null where there is none. Of several the one that
 * leaves the fewest gaps: 202412 and 202501 follow each other as months, not as numbers.
 */
export function periodsOf(names: readonly string[]): Periods | null {
  const distinct = [...new Set(names)];
  let best: Periods | null = null;
  let fewest = Number.POSITIVE_INFINITY;
  for (const periods of kindsOf(distinct)) {
    const gaps = periods ? gapsOf(distinct, periods) : null;
    if (gaps !== null && gaps < fewest) [fewest, best] = [gaps, periods];
  }
  return best;
}

function* kindsOf(names: readonly string[]): Generator<Periods | null> {
  for (const notation of MONTH_NAMES) yield months(notation);
  for (const notation of QUARTER_NAMES) yield quarters(notation);
  for (const notation of WEEK_NAMES) yield isoWeeks(notation);
  for (const notation of DATE_NAMES) yield dates(names, notation);
  for (const ending of ['', '.0']) yield numbers(ending);
}

/** How many periods between the first and the last are not named; null where a name is none. */
function gapsOf(names: readonly string[], { numberOf }: Periods): number | null {
  let least = Number.POSITIVE_INFINITY;
  let most = Number.NEGATIVE_INFINITY;
  for (const name of names) {
    const number = numberOf(name);
    if (number === null) return null;
    least = Math.min(least, number);
    most = Math.max(most, number);
  }
  return most - least + 1 - names.length;
}

const numbers = (ending: string): Periods => ({
  season: null,
  daysOf: null,
  numberOf(name) {
    const number = name.endsWith(ending) ? name.slice(0, name.length - ending.length) : '';
    return /^-?\d{1,9}$/.test(number) ? Number(number) : null;
  },
  nameOf: (period) => `${period}${ending}`,
});

const months = ({ read, write }: Notation): Periods => ({
  season: 12,
  daysOf: (period) => ({ from: startOfMonthNumber(period), to: startOfMonthNumber(period + 1) }),
  numberOf(name) {
    const said = read(name);
    return said && said.year * 12 + said.month - 1;
  },
  nameOf: (period) => write(saidOf(startOfMonthNumber(period))),
});

const quarters = ({ read, write }: Notation): Periods => ({
  season: 4,
  daysOf: (period) => ({
    from: startOfMonthNumber(3 * period),
    to: startOfMonthNumber(3 * period + 3),
  }),
  numberOf(name) {
    const said = read(name);
    return said && said.year * 4 + said.quarter - 1;
  },
  nameOf: (period) => write(saidOf(startOfMonthNumber(3 * period))),
});

/** The Thursday of a week says which year it belongs to (ISO 8601). */
const isoWeeks = ({ read, write }: Notation): Periods => ({
  season: 52,
  daysOf: (period) => ({ from: (7 * period + 4) * DAY, to: (7 * period + 11) * DAY }),
  numberOf(name) {
    const said = read(name);
    return said && firstWeekOf(said.year) + said.week - 1;
  },
  nameOf(period) {
    const start = (7 * period + 7) * DAY;
    const week = period - firstWeekOf(new Date(start).getUTCFullYear()) + 1;
    return write({ ...saidOf(start), week });
  },
});

const firstWeekOf = (year: number): number => Math.floor((Date.UTC(year, 0, 4) / DAY - 4) / 7);

import type { At } from '@/lib/domain/time';
import { type DateOrder, TWO_WAY_DATE } from './date-order';

/** Why there is no moment: no such day, two possible days, or not a date at all. */
export type DateFault = 'impossible' | 'two-way' | 'unknown';
export type DateRead = At | DateFault;

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Seconds since 1970 stay below this until the year 5138; milliseconds are above it since 1973. */
const FIRST_MILLISECONDS = 1e11;
const FIRST_SECONDS = 1e8;

/**
 * Reads ISO 8601, `dd.mm.yyyy`, `dd/mm/yyyy` or `mm/dd/yyyy` by the column's order, `21 Nov 2026`,
 * `Nov 21, 2026`, `20261121`, and epoch seconds or milliseconds. A time without a zone is UTC.
 */
export function parseDate(value: unknown, order: DateOrder | null): DateRead {
  if (typeof value === 'number') return fromEpoch(value);
  if (typeof value !== 'string') return 'unknown';
  const text = value.trim();
  if (/^-?\d{9,14}(\.\d+)?$/.test(text)) return fromEpoch(Number(text));

  const iso =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)(.*)$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/.exec(text);
  if (iso) return moment(iso[1], iso[2], iso[3], iso[4]);

  const dotted = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?!\d)(.*)$/.exec(text);
  if (dotted) return moment(dotted[3], dotted[2], dotted[1], dotted[4]);

  const twoWay = TWO_WAY_DATE.exec(text);
  if (twoWay) return fromTwoWay(twoWay, text.slice(twoWay[0].length), order);

  const named =
    /^(?<day>\d{1,2})\.?[ -](?<month>[a-z]{3,9})\.?[ -](?<year>\d{4})(?<time>.*)$/i.exec(text) ??
    /^(?<month>[a-z]{3,9})\.? (?<day>\d{1,2}),? (?<year>\d{4})(?<time>.*)$/i.exec(text);
  if (named?.groups) {
    const { day, month = '', year, time } = named.groups;
    const number = MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1;
    return number === 0 ? 'unknown' : moment(year, String(number), day, time);
  }
  return 'unknown';
}

function fromEpoch(value: number): DateRead {
  if (!Number.isFinite(value)) return 'unknown';
  const size = Math.abs(value);
  if (size < FIRST_SECONDS) {
    return Number.isInteger(value) && value > 18_000_101 ? parseDate(`${value}`, null) : 'unknown';
  }
  return inRange(Math.round(size < FIRST_MILLISECONDS ? value * 1000 : value));
}

function fromTwoWay(match: RegExpExecArray, time: string, order: DateOrder | null): DateRead {
  const [, first, second, year] = match;
  if (order) {
    return order === 'dmy' ? moment(year, second, first, time) : moment(year, first, second, time);
  }
  if (Number(first) > 12) return moment(year, second, first, time);
  if (Number(second) > 12 || first === second) return moment(year, first, second, time);
  return 'two-way';
}

function moment(
  year: string | undefined,
  month: string | undefined,
  day: string | undefined,
  rest: string | undefined,
): DateRead {
  const time = timeOf(rest ?? '');
  if (time === null) return 'unknown';
  const full = Number(year) + (year?.length === 2 ? centuryOf(Number(year)) : 0);
  const at = Date.UTC(full, Number(month) - 1, Number(day));
  const date = new Date(at);
  const exists = date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
  // Date.UTC takes years below 100 for those of the last century.
  return exists && full >= 100 && !Number.isNaN(time) ? inRange(at + time) : 'impossible';
}

const centuryOf = (shortYear: number): number => (shortYear < 70 ? 2000 : 1900);

/** Milliseconds after midnight UTC; null for no time of day, NaN for one that no clock shows. */
function timeOf(rest: string): number | null {
  const text = rest.trim();
  if (text === '' || text.toUpperCase() === 'Z') return 0;
  const match =
    /^[T,]?\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?\s*([ap]m)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  if (!match) return null;
  const [, hour, minute, second = '0', fraction = '0', half, zone = 'z'] = match;
  const hours = half ? (Number(hour) % 12) + (half.toLowerCase() === 'pm' ? 12 : 0) : Number(hour);
  if (hours > 24 || Number(minute) > 59 || Number(second) > 60) return Number.NaN;
  const clock = (hours * 60 + Number(minute)) * 60 + Number(second);
  return clock * 1000 + Math.floor(Number(`0.${fraction}`) * 1000) - zoneOffset(zone);
}

function zoneOffset(zone: string): number {
  const match = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return (match[1] === '-' ? -1 : 1) * minutes * 60_000;
}

const EARLIEST = Date.UTC(1900, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);

const inRange = (at: number): DateRead => (at >= EARLIEST && at < LATEST ? at : 'impossible');

import { type Month, monthOf } from '@/lib/domain/time';
import { type DateFault, parseDate } from './date';
import type { DateOrder } from './date-order';

export type MonthRead = { readonly month: Month } | { readonly fault: DateFault };

/** A calendar month: `2026-11`, `11/2026`, `2026/11`, `Nov 2026`, or any date that lies in it. */
export function parseMonth(value: unknown, order: DateOrder | null): MonthRead {
  const text = typeof value === 'string' ? value.trim() : '';
  const yearFirst = /^(\d{4})[-/.](\d{1,2})$/.exec(text);
  if (yearFirst) return monthRead(yearFirst[1], yearFirst[2]);
  const yearLast = /^(\d{1,2})[-/.](\d{4})$/.exec(text);
  if (yearLast) return monthRead(yearLast[2], yearLast[1]);
  const named = /^[a-z]{3,9}\.? \d{4}$/i.test(text) ? `1 ${text}` : value;
  const at = parseDate(named, order);
  return typeof at === 'number' ? { month: monthOf(at) } : { fault: at };
}

function monthRead(year = '', number = ''): MonthRead {
  const count = Number(number);
  return count >= 1 && count <= 12
    ? { month: `${year}-${number.padStart(2, '0')}` }
    : { fault: 'impossible' };
}

import type { RawRow } from '@/lib/domain/source';
import { parseDate } from './clean/date';
import { parseDomain } from './clean/domain';
import { parseMoney } from './clean/money';
import { valueAt } from './columns';
import type { Field } from './entities/entity';

const SAMPLE = 50;

/** Share of a column's values that look like the field; null where nothing can be told. */
export function looksLike(field: Field, column: string, rows: readonly RawRow[]): number | null {
  const values = rows
    .slice(0, SAMPLE)
    .map((row) => valueAt(row, column))
    .filter((value) => value !== null && value !== undefined && value !== '');
  // An empty column may be the one, but rather one that has something in it.
  if (values.length === 0) return 0.5;
  if (field.name === 'id') return new Set(values).size / values.length;
  const looks = LOOKS[field.looks];
  return looks ? values.filter(looks).length / values.length : null;
}

const LOOKS: { readonly [Look in Field['looks']]: ((value: unknown) => boolean) | null } = {
  date: (value) => {
    const at = parseDate(value, null);
    return typeof at === 'number' || at === 'two-way';
  },
  // A share is written `30 %`.
  number: (value) =>
    parseMoney(typeof value === 'string' ? value.replace(/\s*%\s*$/, '') : value, null) !== null,
  domain: (value) =>
    Array.isArray(value) ||
    String(value)
      .split(/[;|,]/)
      .some((item) => parseDomain(item) !== null),
  // An id has no spaces; a name in its place would point nowhere.
  id: (value) => !/\s/.test(String(value).trim()),
  text: null,
};

import type { PartnerLine } from '@/lib/domain/partner-line';
import { type CellValue, COLUMNS, type Column, type ColumnId, type Names } from './columns';

export type Sort = { readonly column: ColumnId; readonly descending: boolean };

/** The best first. */
export const FIRST_SORT: Sort = { column: 'points', descending: true };

/** The other way round where it is sorted by this already; else as one would first want it. */
export function sortedBy({ column, descending }: Sort, next: ColumnId): Sort {
  if (next === column) return { column, descending: !descending };
  return { column: next, descending: columnOf(next).isNumber };
}

/**
 * Lines in the order of a column. What is not known comes last, whichever way it is sorted; amounts
 * of different currencies cannot be compared, so each currency stays together.
 */
export function sortLines(
  lines: readonly PartnerLine[],
  { column, descending }: Sort,
  names: Names,
): readonly PartnerLine[] {
  const { value } = columnOf(column);
  const isAmount = column === 'forecast' || column === 'revenue';
  const compare = descending ? (a: Known, b: Known) => inOrder(b, a) : inOrder;
  // Values are taken once: comparing looks at each of them a dozen times.
  const keyed = lines.map((line) => ({
    line,
    value: value(line, names),
    currency: isAmount ? (line.currency ?? '') : '',
  }));
  keyed.sort((a, b) => {
    if (a.value === null || b.value === null)
      return Number(a.value === null) - Number(b.value === null);
    if (a.currency !== b.currency) return a.currency < b.currency ? -1 : 1;
    return compare(a.value, b.value);
  });
  return keyed.map(({ line }) => line);
}

type Known = Exclude<CellValue, null>;

const COLLATOR = new Intl.Collator(undefined, { numeric: true });

const inOrder = (a: Known, b: Known): number =>
  typeof a === 'number' && typeof b === 'number' ? a - b : COLLATOR.compare(`${a}`, `${b}`);

const columnOf = (id: ColumnId): Column => COLUMNS.find((one) => one.id === id) as Column;

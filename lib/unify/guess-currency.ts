import { parseCurrency, parseMoney } from './clean/money';
import { valueAt } from './columns';
import type { TableSample } from './guess-mapping';

/**
 * The currency that a table speaks of: in the heading of a column (`Amount (EUR)`), else the one
 * that most of its cells name. Null when nothing names one.
 */
export function guessCurrency({ columns, rows }: Omit<TableSample, 'name'>): string | null {
  const headed = columns.flatMap((column) => headingCurrency(column) ?? []);
  if (headed[0]) return headed[0];
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const column of columns) {
      const currency = cellCurrency(valueAt(row, column));
      if (currency) counts.set(currency, (counts.get(currency) ?? 0) + 1);
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? null;
}

function headingCurrency(column: string): string | null {
  const code = /(?:\(|\bin |\s)([A-Z]{3}|[€£])\)?$/.exec(column.trim())?.[1];
  return code ? parseCurrency(code) : null;
}

/** Codes in capitals only: `all` and `Top` are words before they are lek and paʻanga. */
function cellCurrency(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.trim();
  if (/^[A-Z]{3}$/.test(text)) return parseCurrency(text);
  return /\d/.test(text) && !/[a-z]{3}/.test(text)
    ? (parseMoney(text, null)?.currency ?? null)
    : null;
}

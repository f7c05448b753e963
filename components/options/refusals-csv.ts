import type { Refusal } from '@/lib/domain/source';
import type { Format } from '../state/format';

/** Spreadsheets run what begins like this as a formula; a quote in front keeps it a text. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(value: string | number): string {
  const words = String(value);
  const safe = FORMULA.test(words) ? `'${words}` : words;
  return `"${safe.replaceAll('"', '""')}"`;
}

/** The refused rows as CSV: table, row, column, reason. */
export function refusalsCsv(refusals: readonly Refusal[], { t, text }: Format): string {
  const head = ['optionsTable', 'optionsRow', 'optionsColumn', 'optionsReason'].map((key) =>
    t(key),
  );
  const rows = refusals.map(({ entity, row, column, text: reason }) => [
    t(`optionsEntity_${entity}`),
    row,
    column ?? '',
    text(reason),
  ]);
  return [head, ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n');
}

import type { Refusal } from '@/lib/domain/source';
import { type CsvCell, csvOf } from '../state/csv';
import type { Format } from '../state/format';

/** The refused rows as CSV: table, row, column, reason. */
export function refusalsCsv(
  refusals: readonly Refusal[],
  { t, text }: Format,
  csvCell: CsvCell,
): string {
  const head = ['optionsTable', 'optionsRow', 'optionsColumn', 'optionsReason'].map((key) =>
    t(key),
  );
  const rows = refusals.map(({ entity, row, column, text: reason }) => [
    t(`optionsEntity_${entity}`),
    row,
    column,
    text(reason),
  ]);
  return csvOf([head, ...rows], csvCell);
}

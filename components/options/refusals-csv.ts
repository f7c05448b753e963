import type { Refusal } from '@/lib/domain/source';
import type { Format } from '../state/format';
import type { ImportPorts } from './ports';

/** The refused rows as CSV: table, row, column, reason. */
export function refusalsCsv(
  refusals: readonly Refusal[],
  { t, text }: Format,
  csvCell: ImportPorts['csvCell'],
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
  return [head, ...rows].map((cells) => cells.map(csvCell).join(',')).join('\r\n');
}

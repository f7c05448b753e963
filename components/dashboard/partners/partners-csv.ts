import type { PartnerLine } from '@/lib/domain/partner-line';
import { type CsvCell, csvOf } from '../../state/csv';
import type { Format } from '../../state/format';
import { COLUMNS, type Names } from './columns';

/** The lines as CSV, in plain numbers: a spreadsheet formats them itself. */
export function partnersCsv(
  lines: readonly PartnerLine[],
  { t }: Format,
  names: Names,
  csvCell: CsvCell,
): string {
  const head = [
    ...COLUMNS.map(({ title }) => t(title)),
    t('dashboardModelScore'),
    t('dashboardLow'),
    t('dashboardHigh'),
    t('dashboardCurrency'),
  ];
  const rows = lines.map((line) => [
    ...COLUMNS.map(({ value }) => value(line, names)),
    line.band && line.points,
    line.forecast?.low ?? null,
    line.forecast?.high ?? null,
    line.currency,
  ]);
  return csvOf([head, ...rows], csvCell);
}

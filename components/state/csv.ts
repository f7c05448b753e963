/** A cell of CSV that no spreadsheet runs as a formula. */
export type CsvCell = (value: string | number | null) => string;

/** A table as CSV, its heading first; lines end as RFC 4180 wants them. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[], cell: CsvCell) =>
  rows.map((cells) => cells.map(cell).join(',')).join('\r\n');

/** As a file: Excel reads UTF-8 only behind its mark. */
export const csvFile = (csv: string): Blob => new Blob(['\ufeff', csv], { type: 'text/csv' });

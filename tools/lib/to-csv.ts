import Papa from 'papaparse';

/** Rows as a CSV with these columns: a value for each, by its name or in their order. */
export const toCsv = (rows: readonly (object | readonly unknown[])[], columns: readonly string[]) =>
  `${Papa.unparse({ fields: [...columns], data: [...rows] }, { newline: '\n' })}\n`;

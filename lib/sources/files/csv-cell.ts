/**
 * What spreadsheets take for the beginning of a formula (OWASP, CSV injection), also behind spaces
 * and at the start of a line inside the cell, and in the full-width forms of East Asian keyboards.
 */
const FORMULA_START = /(?<=^|[\r\n])(?=[^\S\r\n]*[=+\-@\uff1d\uff0b\uff0d\uff20])|^(?=[\t\r])/g;

/** A value as a CSV cell that no spreadsheet runs as a formula: an apostrophe makes it text. */
export function csvCell(value: string | number | boolean | null): string {
  if (value === null) return '';
  if (typeof value !== 'string') return String(value);
  const harmless = value.replace(FORMULA_START, "'");
  return /[",;\t\r\n]|^\s|\s$/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

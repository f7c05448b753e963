import { decimalMarksIn, parseNumber } from '@/lib/unify/clean/number';

/** Written where a value is missing. */
const MISSING = new Set(['', 'na', 'n/a', '#n/a', '<na>', 'nan', 'null', 'none', '-', '–', '.']);

export const isMissing = (text: string): boolean => MISSING.has(text.trim().toLowerCase());

/** Signs that go with an amount or a share. */
const SIGNS = /^[€$£¥]\s*|\s*[€$£¥%]$/g;

/**
 * How the numbers of a column are read: as programs write them, else as people do (`1.234,50 €`),
 * with the decimal mark that the column proves. NaN for what is no number.
 *
 * @param texts the column, without what is missing
 */
export function numberReader(texts: readonly string[]): (text: string) => number {
  const plain = (text: string): number => (text.trim() === '' ? Number.NaN : Number(text));
  if (texts.every((text) => Number.isFinite(plain(text)))) return plain;
  const bare = (text: string): string => text.trim().replace(SIGNS, '');
  const [mark = null, ...others] = decimalMarksIn(texts.map(bare));
  return (text) => (others.length > 0 ? null : parseNumber(bare(text), mark)) ?? Number.NaN;
}

import type { RawRow } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import type { RowItem } from './row-parser';

/** One row from the text of one JSON object. */
export function jsonRow(text: string): RowItem {
  const value = parse(text);
  if (value === undefined) return { refused: say('fileRowNotJson') };
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { row: value as RawRow }
    : { refused: say('fileRowNotObject') };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The row is refused with its number; the others go on.
    return undefined;
  }
}

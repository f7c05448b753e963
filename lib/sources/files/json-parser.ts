import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { LONGEST_ROW } from './import-file';
import { jsonRow } from './json-row';
import type { RowItem, RowParser } from './row-parser';

/** The rows of one JSON array, each as soon as its brackets are closed; never the whole in memory. */
export function jsonParser(): RowParser {
  let depth = 0;
  let inString = false;
  let escaped = false;
  let closed = false;
  /** Text of the row under way, from pieces before this one. */
  let begun = '';

  return {
    push(text, isLast): Result<readonly RowItem[]> {
      const items: RowItem[] = [];
      let start = 0;
      const take = (end: number) => {
        const row = (begun + text.slice(start, end)).trim();
        begun = '';
        start = end + 1;
        if (row !== '') items.push(jsonRow(row));
      };
      for (let index = 0; index < text.length; index += 1) {
        const code = text.charCodeAt(index);
        if (inString) {
          if (escaped) escaped = false;
          else if (code === BACKSLASH) escaped = true;
          else if (code === QUOTE) inString = false;
        } else if (code === QUOTE) inString = true;
        else if (code === OPEN_LIST || code === OPEN_OBJECT) {
          depth += 1;
          if (depth === 1) start = index + 1;
        } else if (code === CLOSE_LIST || code === CLOSE_OBJECT) {
          depth -= 1;
          if (depth === 0) {
            take(index);
            closed = true;
          }
        } else if (code === COMMA && depth === 1) take(index);
      }
      if (!closed) begun += text.slice(start);
      if (begun.length > LONGEST_ROW) return fail('file-row-too-long', say('fileRowTooLong'));
      return isLast && !closed ? fail('file-cut-off', say('fileCutOff')) : ok(items);
    },
  };
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const COMMA = 0x2c;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;

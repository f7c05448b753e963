import { fail, ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { LONGEST_ROW } from './import-file';
import { jsonRow } from './json-row';
import type { RowParser } from './row-parser';

/** One JSON object a line. */
export function ndjsonParser(): RowParser {
  let rest = '';
  return {
    push(text, isLast) {
      const lines = (rest + text).split('\n');
      rest = isLast ? '' : (lines.pop() ?? '');
      if (rest.length > LONGEST_ROW) return fail('file-row-too-long', say('fileRowTooLong'));
      if (isLast && lines.at(-1)?.trim() === '') lines.pop();
      return ok(lines.map((line) => (line.trim() === '' ? null : jsonRow(line))));
    },
  };
}

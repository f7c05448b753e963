import type { At } from '@/lib/domain/time';
import { cleanText } from '../clean/text';
import type { RowReader } from '../row-reader';

/**
 * Words with the moment from which each held, as objects (`key` names the word, `at` the moment)
 * or as `proposal=2026-02-01; negotiation=2026-03-01`, put in order of time.
 */
export function readDatedWords(
  row: RowReader,
  field: string,
  key: string,
): { readonly word: string; readonly at: At }[] {
  const { date } = row.inner(field);
  return row
    .list(field)
    .flatMap((item) => {
      const { word, at } = partsOf(item, key);
      const moment = date(at);
      return typeof word === 'string' && word.trim() !== '' && moment !== null
        ? [{ word: cleanText(word), at: moment }]
        : [];
    })
    .sort((a, b) => a.at - b.at);
}

function partsOf(item: unknown, key: string): { readonly word?: unknown; readonly at?: unknown } {
  if (typeof item === 'object' && item !== null) {
    const parts = item as { readonly [name: string]: unknown };
    return { word: parts[key], at: parts.at };
  }
  const [word, at] = String(item).split('=');
  return { word, at };
}

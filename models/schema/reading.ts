import type { Column, Value } from '../table';

/** How the texts of a column become values. */
export type Reading = Column & { readonly read: (text: string) => Value };

/** What exports write for “not known”. `none` is not among them: it is an answer. */
const UNKNOWN = new Set(['', 'null', 'nan', 'na', 'n/a', '#n/a', 'undefined']);

/** Numbers are told at their first digit: most texts of a large table are. */
function isKnown(text: string): boolean {
  const first = text.charCodeAt(0);
  return (first >= 48 && first <= 57) || !UNKNOWN.has(text.trim().toLowerCase());
}

const BOOLEANS = new Map([
  ['true', true],
  ['yes', true],
  ['y', true],
  ['false', false],
  ['no', false],
  ['n', false],
]);

const MS_A_DAY = 86_400_000;

const parsers = [
  { type: 'boolean', parse: (text: string) => BOOLEANS.get(text.toLowerCase()) ?? null },
  { type: 'number', parse: numberOf },
  { type: 'number', parse: dayOf },
] as const;

/** Finds how a column is to be read by looking at its texts one after the other. */
export type ReadingFinder = {
  readonly see: (text: string) => void;
  readonly found: () => Reading;
};

/**
 * Finds how the texts of a column are to be read: as yes or no, numbers (also with thousands
 * separators or as a percentage), days (`YYYY-MM-DD`, in days since 1970), else as categories.
 * One text that is none of its kind makes a column a category; at prediction it is not known.
 * Shown the texts of all training rows, it keeps none of them.
 */
export function readingFinder(id: string): ReadingFinder {
  let left: readonly (typeof parsers)[number][] = parsers;
  let isEmpty = true;
  return {
    see(text) {
      if (left.length === 0 || !isKnown(text)) return;
      isEmpty = false;
      const known = text.trim();
      if (!left.every(({ parse }) => parse(known) !== null)) {
        left = left.filter(({ parse }) => parse(known) !== null);
      }
    },
    found() {
      const parser = isEmpty ? undefined : left[0];
      const parse = parser?.parse ?? ((text: string): Value => text);
      return {
        id,
        type: parser?.type ?? 'category',
        read: (text) => (isKnown(text) ? parse(text.trim()) : null),
      };
    },
  };
}

function numberOf(text: string): number | null {
  const direct = Number(text);
  if (Number.isFinite(direct)) return direct;
  const plain = /^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text;
  const percent = /^(.*\d)\s?%$/.exec(plain);
  const number = Number(percent?.[1] ?? plain);
  return Number.isFinite(number) ? number / (percent ? 100 : 1) : null;
}

function dayOf(text: string): number | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})(?:[T ].*)?$/.exec(text);
  if (!parts) return null;
  return Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) / MS_A_DAY;
}

/** The character between whole and part. */
export type DecimalMark = '.' | ',';

/** Spaces and apostrophes that only group digits; U+2019 and U+02BC are typographic apostrophes. */
const GROUPING = /[\s\u00a0\u202f'\u2019\u02bc_]/g;

/** Powers of ten behind a number. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ['', 0],
  ['k', 3],
  ['tsd', 3],
  ['m', 6],
  ['mm', 6],
  ['mn', 6],
  ['mio', 6],
  ['b', 9],
  ['bn', 9],
]);

/**
 * A number as people write it: `1.234,56`, `1,234.56`, `1 234,56`, `1'234.50`, `(1,200)`, `-5`,
 * `5-`, `12k`, `1,2 Mio`. A single mark before three last digits groups, unless the column's mark
 * says otherwise (`1.234` is 1234). Null for anything else.
 */
export function parseNumber(value: unknown, mark: DecimalMark | null): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null;
  if (typeof value !== 'string') return null;
  let text = value.replace(GROUPING, '').replace(/\u2212/g, '-');
  let sign = 1;
  const inParentheses = /^\((.*)\)$/.exec(text);
  if (inParentheses) {
    sign = -1;
    text = inParentheses[1] ?? '';
  }
  const parts = /^([+-]?)([\d.,]*\d[\d.,]*)(-?)([a-z]{0,3})\.?(-?)$/i.exec(text);
  if (!parts) return null;
  const [, before, digits = '', after, unit = '', behind] = parts;
  const power = UNITS.get(unit.toLowerCase());
  const plain = withPoint(digits, mark);
  if (power === undefined || plain === null) return null;
  if ([before, after, behind].includes('-')) sign = -sign;
  // In decimal, so that 1.1k is 1100 and not 1100.0000000000002.
  const number = sign * Number(`${plain}e${power}`);
  return Number.isFinite(number) ? number : null;
}

/** The digits with a decimal point and no grouping; null when they cannot be a number. */
function withPoint(digits: string, mark: DecimalMark | null): string | null {
  const decimal = mark ?? decimalMarkIn(digits) ?? (digits.includes(',') ? '.' : ',');
  const grouping = decimal === '.' ? ',' : '.';
  const [whole = '', part = '', ...more] = digits.split(decimal);
  if (more.length > 0 || part.includes(grouping)) return null;
  const groups = whole.split(grouping);
  const isGrouped =
    groups.length === 1 ||
    (/^\d{1,3}$/.test(groups[0] ?? '') &&
      groups.slice(1).every((group) => /^\d{2,3}$/.test(group)));
  return isGrouped ? `${groups.join('') || '0'}.${part || '0'}` : null;
}

/** What one number says of its mark by itself; null when it has none or could mean either. */
function decimalMarkIn(digits: string): DecimalMark | null {
  const lastPoint = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  if (lastPoint < 0 && lastComma < 0) return null;
  if (lastPoint >= 0 && lastComma >= 0) return lastPoint > lastComma ? '.' : ',';
  const mark = lastPoint >= 0 ? '.' : ',';
  const other = mark === '.' ? ',' : '.';
  const [whole = '', ...rest] = digits.split(mark);
  if (rest.length > 1) return other;
  const couldGroup = rest[0]?.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return couldGroup ? null : mark;
}

/** The marks that values prove. */
export function decimalMarksIn(values: Iterable<unknown>): Set<DecimalMark> {
  const proved = new Set<DecimalMark>();
  for (const value of values) {
    if (typeof value !== 'string') continue;
    const digits = /\d[\d.,]*/.exec(value.replace(GROUPING, ''))?.[0];
    const mark = digits && /^[\d.,]*\d$/.test(digits) ? decimalMarkIn(digits) : null;
    if (mark) proved.add(mark);
  }
  return proved;
}

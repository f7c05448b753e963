/** Which of two leading numbers of a date is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** Day, month and year with slashes or dashes: the only form that can be read two ways. */
export const TWO_WAY_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d])/;

/**
 * What the values of one column prove: a number above 12 can only be the day. Null when nothing
 * is proved, or both orders are.
 */
export function dateOrderOf(values: Iterable<unknown>): DateOrder | null {
  let dayFirst = false;
  let monthFirst = false;
  for (const value of values) {
    const match = typeof value === 'string' ? TWO_WAY_DATE.exec(value.trim()) : null;
    if (!match) continue;
    if (Number(match[1]) > 12) dayFirst = true;
    if (Number(match[2]) > 12) monthFirst = true;
  }
  if (dayFirst === monthFirst) return null;
  return dayFirst ? 'dmy' : 'mdy';
}

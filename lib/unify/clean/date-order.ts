/** Which of two leading numbers of a date is the day. */
export type DateOrder = 'dmy' | 'mdy';

/** Day, month and year with slashes or dashes: the only form that can be read two ways. */
export const TWO_WAY_DATE = /^(\d{1,2})[/-](\d{1,2})[/-](\d{4}|\d{2})(?![\d])/;

/** A whole date of that form of which nothing says what the day is. */
export function isTwoWayDate(value: unknown): boolean {
  if (typeof value !== 'string') return false;
  const text = value.trim();
  const [all, first, second] = TWO_WAY_DATE.exec(text) ?? [];
  if (all === undefined || !/^(?:$|[T ,])/.test(text.slice(all.length))) return false;
  return Number(first) <= 12 && Number(second) <= 12 && Number(first) !== Number(second);
}

/** The orders that values prove: a number above 12 can only be the day. */
export function dateOrdersIn(values: Iterable<unknown>): Set<DateOrder> {
  const proved = new Set<DateOrder>();
  for (const value of values) {
    const match = typeof value === 'string' ? TWO_WAY_DATE.exec(value.trim()) : null;
    if (Number(match?.[1]) > 12) proved.add('dmy');
    if (Number(match?.[2]) > 12) proved.add('mdy');
  }
  return proved;
}

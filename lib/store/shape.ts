/**
 * Says whether a value read from a file is what a table expects. Small on purpose:
 * it only guards the way back in of our own export; sources are checked where they are read.
 */
export type Check<T> = (value: unknown) => value is T;

/** One check per field of a row. */
export type Shape<T> = { readonly [Field in keyof T]-?: Check<T[Field]> };

export const text: Check<string> = (value) => typeof value === 'string';

export const number: Check<number> = (value): value is number => Number.isFinite(value);

export const flag: Check<boolean> = (value) => typeof value === 'boolean';

export const oneOf =
  <const T extends string>(words: readonly T[]): Check<T> =>
  (value): value is T =>
    words.some((word) => word === value);

export const orNull =
  <T>(check: Check<T>): Check<T | null> =>
  (value): value is T | null =>
    value === null || check(value);

/** For fields that rows of earlier versions lack. */
export const orAbsent =
  <T>(check: Check<T>): Check<T | undefined> =>
  (value): value is T | undefined =>
    value === undefined || check(value);

export const list =
  <T>(check: Check<T>): Check<readonly T[]> =>
  (value): value is readonly T[] =>
    Array.isArray(value) && value.every(check);

/** An object with these fields and no other, so that no `__proto__` comes in by the way. */
export const record =
  <T>(shape: Shape<T>): Check<T> =>
  (value): value is T =>
    isObject(value) &&
    Object.keys(value).every((field) => Object.hasOwn(shape, field)) &&
    pick(shape, value) !== null;

/** Plain data of a shape that belongs to somebody else, such as the weights of a model. */
export function plain<T>(value: unknown): value is T {
  if (typeof value !== 'object' || value === null) return value !== undefined;
  return !Object.hasOwn(value, '__proto__') && Object.values(value).every((part) => plain(part));
}

/** A plain object of somebody else's shape. */
export const plainRecord = <T>(value: unknown): value is T => isObject(value) && plain(value);

/** The fields of the shape and nothing else; null where one of them is not as it must be. */
export function pick<T>(shape: Shape<T>, value: unknown): T | null {
  if (!isObject(value)) return null;
  const row: Partial<T> = {};
  for (const field in shape) {
    const part = Object.hasOwn(value, field) ? value[field] : undefined;
    if (!shape[field](part)) return null;
    if (part !== undefined) row[field] = part;
  }
  return row as T;
}

const isObject = (value: unknown): value is { readonly [field: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

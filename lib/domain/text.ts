import type { Money } from './money';

/**
 * A value inside a text. Numbers, dates and money stay raw until the screen
 * formats them in the reader's own locale.
 */
export type TextValue =
  | string
  | number
  | { readonly money: Money }
  /** Epoch milliseconds, shown as a day. */
  | { readonly date: number }
  /** A share between 0 and 1. */
  | { readonly percent: number }
  /** A text inside a text, such as the name of a stage. */
  | Text;

/**
 * A sentence to be shown: a key of `_locales` and the values of its `$1`, `$2` …
 * `count`, where given, chooses between `key_one` and `key`.
 */
export type Text = {
  readonly key: string;
  readonly values: readonly TextValue[];
  readonly count?: number;
};

/** A sentence of `_locales` with its values. */
export const say = (key: string, ...values: readonly TextValue[]): Text => ({ key, values });

/** A sentence that changes with a count; the count is its first value. */
export const sayCount = (key: string, count: number, ...values: readonly TextValue[]): Text => ({
  key,
  values: [count, ...values],
  count,
});

/**
 * A name as part of a key: Chromium loads no extension with a hyphen in a key of its `_locales`.
 */
export const keyPart = (name: string): string => name.replaceAll('-', '_');

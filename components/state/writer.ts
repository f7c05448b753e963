import { remembered } from '@/lib/domain/remembered';

/** Writes numbers and dates in the reader’s own locale. */
export type Writer = {
  readonly number: (value: number, options: Intl.NumberFormatOptions) => string;
  readonly date: (at: number, options: Intl.DateTimeFormatOptions) => string;
};

/**
 * The browser’s own. Its first formatter takes long, in a new process up to 20 ms: see
 * `createWriteAhead`. One formatter serves for each set of options.
 */
export function createWriter(locale?: string): Writer {
  const numbers = remembered(
    JSON.stringify,
    (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  );
  const dates = remembered(
    JSON.stringify,
    (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat(locale, options),
  );
  return {
    /** Intl writes a hyphen for a minus; the typographic minus is as wide as a plus. */
    number: (value, options) =>
      numbers(options)
        .formatToParts(value)
        .map(({ type, value: part }) =>
          type === 'minusSign' ? '−' : type === 'compact' && part === 'K' ? 'k' : part,
        )
        .join(''),
    date: (at, options) => dates(options).format(at),
  };
}

/** Writes numbers and dates in the reader’s own locale. */
export type Writer = {
  readonly number: (value: number, options: Intl.NumberFormatOptions) => string;
  readonly date: (at: number, options: Intl.DateTimeFormatOptions) => string;
};

/** The browser’s own. Its first formatter takes long, in a new process up to 20 ms: see `writtenAhead`. */
export function createWriter(locale?: string): Writer {
  const numbers = kept(
    (options: Intl.NumberFormatOptions) => new Intl.NumberFormat(locale, options),
  );
  const dates = kept(
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

/** Makes one formatter for each set of options: making it takes far longer than using it. */
function kept<Options, Formatter>(
  make: (options: Options) => Formatter,
): (options: Options) => Formatter {
  const made = new Map<string, Formatter>();
  return (options) => {
    const key = JSON.stringify(options);
    const formatter = made.get(key) ?? make(options);
    made.set(key, formatter);
    return formatter;
  };
}

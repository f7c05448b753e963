import type { Money } from '@/lib/domain/money';
import { say, sayCount, type Text, type TextValue } from '@/lib/domain/text';
import { type At, DAY } from '@/lib/domain/time';
import { createWriter } from './writer';

/** Looks a sentence up and fills in `$1`, `$2` …; answers the key where it has no words. */
export type Translate = (key: string, substitutions: string[]) => string;

/** Shown wherever a value is missing, so that a gap never looks like a zero. */
export const MISSING = '–';

/** Amounts from here on are shortened: €9,840 but €184k. */
const COMPACT_FROM = 10_000;

const QUARTER_HOUR = 15 * 60_000;

export type Sentences = ReturnType<typeof createSentences>;

/** Writes a number where there is one. */
export const shown =
  <T>(write: (value: T & number) => string) =>
  (value: number | null | undefined): string =>
    Number.isFinite(value) ? write(value as T & number) : MISSING;

/** Turns texts, and the values in them, into words in the reader’s own language and locale. */
export function createSentences(
  translate: Translate,
  locale?: string,
  timeZone?: string,
  { number: numeral, date } = createWriter(locale),
) {
  /** In the language of the words, which may be another than the reader's own; made when first needed. */
  let plurals: Intl.PluralRules | undefined;
  function isOne(count: number): boolean {
    if (!plurals) {
      const language = translate('localeOfWords', []);
      plurals = new Intl.PluralRules(language === 'localeOfWords' ? locale : language);
    }
    return plurals.select(count) === 'one';
  }

  const number = shown((value) => numeral(value, { maximumFractionDigits: 1 }));
  const percent = shown((value) => numeral(value, { style: 'percent' }));
  /** A day without a time is kept as midnight UTC, and is the same day for every reader. */
  const zoneOf = (at: At): string | undefined => (at % DAY === 0 ? 'UTC' : timeZone);
  const inZone = (at: At, options: Intl.DateTimeFormatOptions): string =>
    date(at, { ...options, timeZone: zoneOf(at) });
  /** No year begins within a quarter of an hour, in any zone: so one answer serves for all of it. */
  const year = (at: At): string =>
    date(Math.floor(at / QUARTER_HOUR) * QUARTER_HOUR, { year: 'numeric', timeZone: zoneOf(at) });

  /** A day; the year is left out only where a second moment shows it to be the same. */
  const day = (at: number | null | undefined, near?: At): string =>
    shown((value) =>
      inZone(value, {
        day: 'numeric',
        month: 'short',
        year: near !== undefined && year(value) === year(near) ? undefined : 'numeric',
      }),
    )(at);

  function money({ amount, currency }: Money): string {
    if (!Number.isFinite(amount)) return MISSING;
    // ISO 4217 for “no currency”: nothing is known, so there is nothing to show.
    if (amount === 0 && currency === 'XXX') return '';
    const size: Intl.NumberFormatOptions =
      Math.abs(amount) >= COMPACT_FROM
        ? { notation: 'compact', maximumSignificantDigits: 3 }
        : { maximumFractionDigits: 0 };
    // Intl throws on a malformed code, and data from outside may hold one.
    return /^[A-Za-z]{3}$/.test(currency)
      ? numeral(amount, { ...size, style: 'currency', currency, currencyDisplay: 'narrowSymbol' })
      : `${numeral(amount, size)} ${currency}`.trim();
  }

  function value(given: TextValue): string {
    if (typeof given === 'string') return given;
    if (typeof given === 'number') return number(given);
    if ('money' in given) return money(given.money);
    if ('date' in given) return day(given.date);
    if ('percent' in given) return percent(given.percent);
    return text(given);
  }

  function text({ key, values, count }: Text): string {
    const words = values.map(value);
    const single = count !== undefined && isOne(count) ? translate(`${key}_one`, words) : '';
    return single && single !== `${key}_one` ? single : translate(key, words);
  }

  const t = (key: string, ...values: readonly TextValue[]): string => text(say(key, ...values));

  /** A sentence that changes with a count, which is its first value. */
  const plural = (key: string, count: number, ...values: readonly TextValue[]): string =>
    text(sayCount(key, count, ...values));

  return { t, text, plural, number, percent, day, inZone, money };
}

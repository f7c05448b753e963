import { type At, DAY } from '@/lib/domain/time';
import { createSentences, shown, type Translate } from './sentences';
import { createWriter, type Writer } from './writer';

export type Format = ReturnType<typeof createFormat>;

/** Turns texts and raw values into words in the reader’s own language and locale. */
export function createFormat(
  translate: Translate,
  locale?: string,
  timeZone?: string,
  writer: Writer = createWriter(locale),
) {
  const { number: numeral, date } = writer;
  const sentences = createSentences(translate, locale, timeZone, writer);
  const { t, plural, inZone } = sentences;

  /** With always the same number of digits behind the point, to be compared down a column. */
  const decimal = (value: number | null | undefined, digits: number): string =>
    shown((given) =>
      numeral(given, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    )(value);
  const signed = shown((value) =>
    numeral(value, { maximumFractionDigits: 0, signDisplay: 'exceptZero' }),
  );

  /** A month as a point in time: “Mar 2026”. */
  const month = (at: At): string => inZone(at, { month: 'short', year: 'numeric' });

  /** A time of day. */
  const time = (at: At): string => date(at, { timeStyle: 'short', timeZone });

  /** A calendar quarter by its first day: “Q1 2026”, or “Q1 26” where there is little room. */
  function quarter(start: At, isShort = false): string {
    const first = new Date(start);
    const number = Math.floor(first.getUTCMonth() / 3) + 1;
    const year = first.getUTCFullYear() % (isShort ? 100 : 10_000);
    return t('panelQuarter', number, numeral(year, { useGrouping: false }));
  }

  /** How long ago, in the largest unit that fits: “4 min ago”. */
  function ago(at: At, now: At): string {
    const minutes = Math.max(0, Math.floor((now - at) / 60_000));
    if (minutes < 1) return t('stateJustNow');
    if (minutes < 60) return t('stateMinutesAgo', minutes);
    const hours = Math.floor(minutes / 60);
    if (hours < 24) return plural('stateHoursAgo', hours);
    const days = Math.floor((now - at) / DAY);
    return plural('stateDaysAgo', days);
  }

  return { ...sentences, decimal, signed, month, time, quarter, ago };
}

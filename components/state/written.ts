import type { Written } from '@/lib/domain/written';
import type { Translate } from './sentences';
import { createWriter, type Writer } from './writer';

type NumberOptions = Intl.NumberFormatOptions;

/** Whole numbers below this have no groups of digits in any locale. */
const SMALL = 1_000;

/** Stand for `$1` to `$9` in a sentence: no sentence has one of them. */
const PLACES = [...'\ue001\ue002\ue003\ue004\ue005\ue006\ue007\ue008\ue009'];
const PLACE = /[\ue001-\ue009]/g;

/** How digits and signs of a locale are told to be the plain ones. */
const SAMPLES: readonly (readonly [number, NumberOptions])[] = [
  [1230, { useGrouping: false }],
  [45_6789, { useGrouping: false }],
  [12, { signDisplay: 'exceptZero' }],
  [-12, { signDisplay: 'exceptZero' }],
];

/** A writer that reads what was written ahead, and writes itself only what was not. */
export function createReader(read: () => readonly Written[], locale: string): Writer {
  const writer = createWriter(locale);
  const found = (value: number, options: object): string | undefined => {
    const key = asked(value, options);
    return read().find(({ words }) => key in words)?.words[key];
  };
  return {
    number(value, options) {
      const isPlain = read().some((written) => written.isPlain);
      if (isPlain && isSmall(value, options)) return plainly(value, options);
      return found(value, options) ?? writer.number(value, options);
    },
    date: (at, options) => found(at, options) ?? writer.date(at, options),
  };
}

/** Sentences that were written ahead; the others are looked up. */
export const readSentences =
  (read: () => readonly Written[], translate: Translate): Translate =>
  (key, values) => {
    const template = read().find(({ sentences }) => key in sentences)?.sentences[key];
    return template === undefined
      ? translate(key, values)
      : template.replace(PLACE, (place) => values[PLACES.indexOf(place)] ?? '');
  };

/** What a scribe has found out about a locale and its sentences, for the one after it. */
export type Findings = Pick<Written, 'isPlain' | 'sentences'>;

/** A writer that notes what it writes, sentences as well as values, for one who is to read it. */
export function createScribe(locale: string, translate: Translate, before?: Findings) {
  const writer = createWriter(locale);
  const isPlain =
    before?.isPlain ??
    SAMPLES.every(([value, options]) => writer.number(value, options) === plainly(value, options));
  const known: { [key: string]: string } = { ...before?.sentences };
  let words: { [asked: string]: string } = {};
  let sentences: { [key: string]: string } = {};
  const scribe: Writer = {
    number(value, options) {
      if (isPlain && isSmall(value, options)) return plainly(value, options);
      const written = writer.number(value, options);
      words[asked(value, options)] = written;
      return written;
    },
    date(at, options) {
      const written = writer.date(at, options);
      words[asked(at, options)] = written;
      return written;
    },
  };
  return {
    scribe,
    translate: ((key) => {
      known[key] ??= translate(key, PLACES);
      sentences[key] = known[key];
      return sentences[key];
    }) satisfies Translate,
    findings: (): Findings => ({ isPlain, sentences: known }),
    /** What was written since this was last asked. */
    take(): Written {
      const taken = { isPlain, words, sentences };
      words = {};
      sentences = {};
      return taken;
    },
  };
}

/** What a number or a moment is noted under. */
const asked = (value: number, options: object): string => `${JSON.stringify(options)}${value}`;

/** A whole number without unit, fraction or group of digits. */
const isSmall = (
  value: number,
  { style, minimumFractionDigits = 0, useGrouping = true }: NumberOptions,
): boolean =>
  Number.isInteger(value) &&
  (Math.abs(value) < SMALL || !useGrouping) &&
  style === undefined &&
  minimumFractionDigits === 0;

function plainly(value: number, { signDisplay }: NumberOptions): string {
  // Intl writes −0 with its sign, unless zero is to have none.
  const isMinus = value < 0 || (Object.is(value, -0) && !signDisplay);
  const sign = isMinus ? '−' : value > 0 && signDisplay ? '+' : '';
  return `${sign}${Math.abs(value)}`;
}

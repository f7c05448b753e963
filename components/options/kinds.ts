import type { Money } from '@/lib/domain/money';
import type { LongerProtection, Territory } from '@/lib/domain/policy';
import { keyPart, say, type Text } from '@/lib/domain/text';

/** What was typed, as a value; or what is wrong with it. */
export type Read<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly wrong: Text };

/** How a setting is written into its control, and read from it. */
export type Kind<Value> = {
  readonly control: 'line' | 'lines' | 'choice' | 'checks' | 'order';
  /** Of a choice, a list of checks or an order. */
  readonly choices?: readonly string[];
  readonly write: (value: Value) => string;
  readonly read: (words: string) => Read<Value>;
};

const right = <Value>(value: Value): Read<Value> => ({ ok: true, value });
const wrong = (text: Text): { readonly ok: false; readonly wrong: Text } => ({
  ok: false,
  wrong: text,
});

/** A whole number within its limits. */
export const whole = (least: number, most: number): Kind<number> => ({
  control: 'line',
  write: String,
  read: (words) => {
    const value = /^\s*\d{1,9}\s*$/.test(words) ? Number(words) : Number.NaN;
    return value >= least && value <= most ? right(value) : wrong(say('kindWhole', least, most));
  },
});

/** A share, typed as a whole percentage. */
export const share: Kind<number> = {
  control: 'line',
  write: (value) => String(Math.round(value * 100)),
  read: (words) => {
    const read = whole(0, 100).read(words.replace('%', ''));
    return read.ok ? right(read.value / 100) : wrong(say('kindShare'));
  },
};

/** A name; empty for none. */
export const name = (longest: number): Kind<string | null> => ({
  control: 'line',
  write: (value) => value ?? '',
  read: (words) =>
    words.trim().length > longest
      ? wrong(say('kindLongName', longest))
      : right(words.trim() === '' ? null : words.trim()),
});

/** Left empty where the company does not ask for it. */
export const optional = <Value>(kind: Kind<Value>): Kind<Value | null> => ({
  control: kind.control,
  write: (value) => (value === null ? '' : kind.write(value)),
  read: (words) => (words.trim() === '' ? right(null) : kind.read(words)),
});

export const choice = <Value extends string>(choices: readonly Value[]): Kind<Value> => ({
  control: 'choice',
  choices,
  write: (value) => value,
  read: (words) => {
    const value = choices.find((each) => each === words);
    return value === undefined ? wrong(say('kindChoice')) : right(value);
  },
});

const several =
  (control: 'checks' | 'order') =>
  <Value extends string>(choices: readonly Value[]): Kind<readonly Value[]> => ({
    control,
    choices,
    write: (values) => values.join(','),
    read: (words) => {
      const values = words
        .split(',')
        .flatMap((word) => choices.find((each) => each === word) ?? []);
      const twice = values.find((value, index) => values.indexOf(value) < index);
      return twice === undefined
        ? right(values)
        : wrong(say('kindTwice', say(`policyChoice_${keyPart(twice)}`)));
    },
  });

export const checks = several('checks');
export const order = several('order');

/** Whole numbers with commas between, such as days before an end; the largest first. */
export const numbers = (least: number, most: number, count: number): Kind<readonly number[]> => ({
  control: 'line',
  write: (values) => values.join(', '),
  read: (words) => {
    const read = words
      .split(',')
      .filter((word) => word.trim() !== '')
      .map((word) => whole(least, most).read(word));
    const values = read.flatMap((each) => (each.ok ? [each.value] : []));
    if (values.length < read.length || values.length > count) {
      return wrong(say('kindNumbers', count, least, most));
    }
    return right([...new Set(values)].sort((a, b) => b - a));
  },
});

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'key' in value;

/** One entry a line, repeats left out; the first that cannot be used is told by its line. */
export const lines = <Value>(
  most: number,
  write: (value: Value) => string,
  read: (line: string) => Value | Text,
): Kind<readonly Value[]> => ({
  control: 'lines',
  write: (values) => values.map(write).join('\n'),
  read: (words) => {
    const values: Value[] = [];
    const seen = new Set<string>();
    for (const [index, typed] of words.split('\n').entries()) {
      const line = typed.trim();
      if (line === '' || seen.has(line)) continue;
      seen.add(line);
      const value = read(line);
      if (isText(value)) return wrong(say('kindLine', index + 1, value));
      values.push(value);
    }
    return values.length > most ? wrong(say('kindTooMany', most, values.length)) : right(values);
  },
});

/** Words or names. */
export const words = (most: number, longest: number): Kind<readonly string[]> =>
  lines<string>(
    most,
    (value) => value,
    (line) => (line.length > longest ? say('kindLongName', longest) : line),
  );

/** ISO 3166-1 alpha-2, in any letters. */
export const countries = (most: number): Kind<readonly string[]> =>
  lines<string>(
    most,
    (value) => value,
    (line) => (/^[a-z]{2}$/i.test(line) ? line.toUpperCase() : say('kindCountry')),
  );

function moneyOf(typed: string): Money | undefined {
  const [, digits = '', currency = ''] = /^(\d[\d ]*(?:\.\d+)?)\s*([a-z]{3})$/i.exec(typed) ?? [];
  if (currency === '') return undefined;
  return { amount: Number(digits.replaceAll(' ', '')), currency: currency.toUpperCase() };
}

const moneyWords = ({ amount, currency }: Money): string => `${amount} ${currency}`;

/** An amount with its currency. */
export const amounts = (most: number): Kind<readonly Money[]> =>
  lines<Money>(most, moneyWords, (line) => moneyOf(line) ?? say('kindAmount'));

/** Tier, amount and days of a longer window; the first two may be left empty. */
export const windows = (most: number, longest: number): Kind<readonly LongerProtection[]> =>
  lines<LongerProtection>(
    most,
    ({ tier, from, days }) => [tier ?? '', from ? moneyWords(from) : '', days].join(', '),
    (line) => {
      const [tier = '', amount = '', last = '', ...more] = line.split(',').map((it) => it.trim());
      const from = amount === '' ? null : moneyOf(amount);
      const days = whole(1, longest).read(last);
      if (more.length > 0 || from === undefined || !days.ok) return say('kindWindow');
      return { tier: tier === '' ? null : tier, from, days: days.value };
    },
  );

/** A name and the places it covers: `South: DE 80-89, AT`. */
export const territories = (most: number, longest: number): Kind<readonly Territory[]> =>
  lines<Territory>(
    most,
    ({ name, places }) => `${name}: ${places.join(', ')}`,
    (line) => {
      const [, name = '', listed = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
      const places = listed.split(',').flatMap((it) => it.trim() || []);
      if (name.trim() === '' || places.length === 0) return say('kindTerritory');
      const isLong = [name.trim(), ...places].some((word) => word.length > longest);
      if (isLong) return say('kindLongName', longest);
      return places.length > most
        ? say('kindTooMany', most, places.length)
        : { name: name.trim(), places };
    },
  );

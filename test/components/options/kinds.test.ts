import { describe, expect, it } from 'vitest';
import {
  amounts,
  checks,
  choice,
  countries,
  type Kind,
  name,
  numbers,
  optional,
  order,
  share,
  territories,
  whole,
  windows,
  words,
} from '@/components/options/kinds';
import { GROUNDS } from '@/lib/domain/policy';
import { english } from '../../helpers/english';

const eur = (amount: number) => ({ amount, currency: 'EUR' });

/** What can be typed, and what it means. */
const RIGHT: readonly [string, Kind<never>, string, unknown][] = [
  ['whole', whole(0, 20), ' 7 ', 7],
  ['whole', whole(0, 20), '0', 0],
  ['share', share, '29', 0.29],
  ['share', share, ' 5 %', 0.05],
  ['name', name(10), ' Ines ', 'Ines'],
  ['name', name(10), '  ', null],
  ['optional', optional(whole(1, 9)), '', null],
  ['optional', optional(whole(1, 9)), '9', 9],
  ['choice', choice(['a', 'b']), 'b', 'b'],
  ['checks', checks(['a', 'b']), '', []],
  ['order', order(['a', 'b', 'c']), 'c,a', ['c', 'a']],
  ['numbers', numbers(1, 99, 3), '7, 30,14', [30, 14, 7]],
  ['numbers', numbers(1, 99, 3), '7,7', [7]],
  ['numbers', numbers(1, 99, 3), '', []],
  ['words', words(3, 9), ' Gold \r\n\nSilver\nGold', ['Gold', 'Silver']],
  ['countries', countries(3), 'de\nFR', ['DE', 'FR']],
  [
    'amounts',
    amounts(3),
    '10 000 eur\n1000.5USD',
    [eur(10_000), { amount: 1000.5, currency: 'USD' }],
  ],
  [
    'windows',
    windows(3, 999),
    'Gold, 50000 EUR, 180\n, , 100',
    [
      { tier: 'Gold', from: eur(50_000), days: 180 },
      { tier: null, from: null, days: 100 },
    ],
  ],
  [
    'territories',
    territories(3, 20),
    ' South : DE 80-89,AT, \n EMEA: DACH',
    [
      { name: 'South', places: ['DE 80-89', 'AT'] },
      { name: 'EMEA', places: ['DACH'] },
    ],
  ],
] as never;

/** What cannot, and what is said. */
const WRONG: readonly [string, Kind<never>, string, string][] = [
  [
    'order',
    order(GROUNDS),
    'exclusion,adjudicator,exclusion',
    '“kept out by law or policy” is named twice. Untick it, then tick it again where it belongs.',
  ],
  ['whole', whole(1, 3650), '0', 'Please enter a whole number from 1 to 3,650.'],
  ['whole', whole(1, 3650), '３', 'Please enter a whole number from 1 to 3,650.'],
  ['whole', whole(1, 3650), '1e3', 'Please enter a whole number from 1 to 3,650.'],
  ['share', share, '101', 'Please enter a whole percentage from 0 to 100.'],
  ['name', name(3), 'Ines', 'This is too long. At most 3 letters.'],
  ['optional', optional(whole(1, 9)), '10', 'Please enter a whole number from 1 to 9.'],
  ['choice', choice(['a']), 'c', 'Please choose one.'],
  ['numbers', numbers(1, 99, 3), '1,2,3,4', /^Please enter at most 3 whole numbers from 1 to 99/],
  ['numbers', numbers(1, 99, 3), '1;2', /^Please enter at most 3/],
  ['words', words(9, 3), 'a\n\nlong', 'Line 3: This is too long. At most 3 letters.'],
  ['words', words(1, 3), 'a\nb', 'Too many: at most 1, and there are 2.'],
  ['countries', countries(9), 'DE\nGermany', /^Line 2: Please enter a country/],
  ['amounts', amounts(9), '1000', /^Line 1: Please enter an amount and its currency/],
  ['amounts', amounts(9), '-5 EUR', /^Line 1: /],
  ['windows', windows(9, 999), 'Gold, 180', /^Line 1: Please enter tier, amount and days/],
  ['windows', windows(9, 999), 'Gold, much, 180', /^Line 1: /],
  ['windows', windows(9, 999), 'Gold, , 1000', /^Line 1: /],
  ['windows', windows(9, 999), 'Gold, , 10, 5', /^Line 1: /],
  ['territories', territories(9, 20), 'South, AT', /^Line 1: Please enter a name, a colon/],
  ['territories', territories(9, 20), 'South: AT\n: DE', /^Line 2: /],
  ['territories', territories(9, 20), 'South: , ', /^Line 1: /],
  ['territories', territories(9, 5), 'South: Bavaria', /^Line 1: /],
] as never;

describe('what is typed for a setting', () => {
  it.each(RIGHT)('%s: %#', (_, kind, typed, value) => {
    const read = kind.read(typed);
    expect(read).toEqual({ ok: true, value });
    expect(read.ok && kind.read(kind.write(read.value))).toEqual(read);
  });

  it.each(WRONG)('%s, wrong: %#', (_, kind, typed, wrong) => {
    const read = kind.read(typed);
    expect(read.ok ? '' : english.text(read.wrong)).toMatch(wrong);
  });

  it.each(['', '0', '-5', '1.5', '1e3', '3651', '99999', 'ninety', '９０', '0x10'])(
    'no number of days: “%s”',
    (typed) => {
      expect(whole(1, 3650).read(typed).ok).toBe(false);
    },
  );

  it('every share comes back as it went in', () => {
    for (let percent = 0; percent <= 100; percent += 1) {
      const read = share.read(String(percent));
      expect(read.ok && share.write(read.value)).toBe(String(percent));
    }
  });
});

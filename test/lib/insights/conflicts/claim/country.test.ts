import { expect, it } from 'vitest';
import { countryNamed, isCountry } from '@/lib/insights/conflicts/claim/country';

const LETTERS = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const PAIRS = LETTERS.flatMap((one) => LETTERS.map((other) => one + other));

it('knows every region that the runtime can name, and no other', () => {
  const names = new Intl.DisplayNames(['en'], { type: 'region' });
  expect(PAIRS.filter(isCountry)).toEqual(PAIRS.filter((pair) => names.of(pair) !== pair));
});

it.each([
  ['Germany', 'DE'],
  ['fr', 'FR'],
  ['EU', null],
  ['NA', null],
  ['QQ', null],
  ['DEU', null],
  ['', null],
  [null, null],
])('%j is in %j', (typed, code) => {
  expect(countryNamed(typed)).toBe(code);
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addressOf } from '@/lib/matching/address';
import { nameOf } from '@/lib/matching/name';
import { anyText } from './any-text';
import { company, compare, decisionOn } from './company';

/** Texts on which a pattern that tries again and again would never end. */
const REPEATED = [
  ', a ',
  'x, a b ',
  '(',
  's.',
  'a&',
  ' /de',
  ' \t',
  '-',
  'x , part of ',
  'between ',
  'a /',
];

describe('hostile names', () => {
  it.each(REPEATED)('%j repeated 3,000 times is a name of at most 16 words', (text) => {
    const { words } = nameOf(text.repeat(3_000));
    expect(words.length).toBeLessThanOrEqual(16);
    expect(words.every((word) => word.length <= 40)).toBe(true);
    expect(addressOf(text.repeat(3_000))?.street.length ?? 0).toBeLessThanOrEqual(12);
  });

  it('of 10,000 characters are compared by their beginning', () => {
    const long = `Contoso ${'x'.repeat(10_000)}`;
    expect(decisionOn(long, `Contoso ${'x'.repeat(9_000)}`)).toBe('match');
    expect(decisionOn(long, `Fabrikam ${'y'.repeat(10_000)}`)).toBe('none');
  });

  it.each([
    ['\u202eContoso\u202c', 'Contoso'],
    ['Con\u200btoso', 'Contoso'],
    ['\u200fContoso\u200e GmbH', 'Contoso'],
    ['\u2066Contoso\u2069', 'CONTOSO'],
    ['\ufeffContoso\u0000', 'Contoso'],
  ])('with marks of direction or none are the same name: %j', (first, second) => {
    expect(decisionOn(first, second)).toBe('match');
  });

  it.each(['GmbH', 'Ltd.', 'S.p.A.', 'Sp. z o.o.', '株式会社', 'ООО', '...', '\u202e', ' '])(
    'that are only a legal form or nothing are nobody’s: %j',
    (name) => {
      expect(nameOf(name).words).toEqual([]);
      expect(decisionOn(name, name)).toBe('none');
      expect(decisionOn(name, `Contoso ${name}`)).toBe('none');
    },
  );

  it.each(['(a+)+$', '.*', '[', '\\', '$&$1', '__proto__', 'constructor', 'toString'])(
    'that look like a pattern or a property are words: %j',
    (name) => {
      const first = company(`Contoso ${name}`, { domains: [name], phone: name, city: name });
      expect(compare(first, company(`Contoso ${name}`)).decision).toBe('match');
      expect(compare(company(name), company('Fabrikam')).decision).toBe('none');
    },
  );

  it('never throw, whatever the text', () => {
    const text = anyText(300);
    fc.assert(
      fc.property(text, text, text, (name, other, place) => {
        const first = company(name, {
          domains: [place],
          phone: other,
          address: place,
          city: other,
        });
        const { probability } = compare(first, company(other, { address: place, country: name }));
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
      }),
      { numRuns: 300 },
    );
  });
});

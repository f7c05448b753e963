import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCurrency, parseMoney } from '@/lib/unify/clean/money';
import { decimalMarksIn, parseNumber } from '@/lib/unify/clean/number';

describe('parseNumber', () => {
  it.each([
    ['1.234,56', 1234.56],
    ['1,234.56', 1234.56],
    ['1 234,56', 1234.56],
    ['1\u00a0234,56', 1234.56],
    ['1\u202f234\u202f567,5', 1234567.5],
    ["1'234.50", 1234.5],
    ['1’234.50', 1234.5],
    ['(1,200)', -1200],
    ['-5', -5],
    ['5-', -5],
    ['−5', -5],
    ['+5', 5],
    ['12k', 12_000],
    ['1,2 Mio.', 1_200_000],
    ['1.1k', 1100],
    ['2.5bn', 2_500_000_000],
    ['1.234', 1234],
    ['1,234', 1234],
    ['1.234.567', 1_234_567],
    ['12,34,567.89', 1_234_567.89],
    ['0.125', 0.125],
    ['0,125', 0.125],
    ['1234.567', 1234.567],
    ['1,5', 1.5],
    ['.5', 0.5],
    ['12,', 12],
    [7.25, 7.25],
  ])('reads %s', (written, number) => {
    expect(parseNumber(written, null)).toBe(number);
  });

  it('follows the mark of the column', () => {
    expect(parseNumber('1.234', '.')).toBe(1.234);
    expect(parseNumber('1.234', ',')).toBe(1234);
    expect(parseNumber('1,234', ',')).toBe(1.234);
  });

  it.each([
    '',
    'abc',
    '1.2.3,4,5',
    '1,2,3',
    '12 parsecs',
    '--5',
    '.',
    ',',
    '1e5',
    Number.NaN,
    Infinity,
    null,
    {},
    [],
  ])('does not take %j for a number', (written) => {
    expect(parseNumber(written, null)).toBeNull();
  });

  it('never throws, and answers a finite number or nothing', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.anything(), fc.string({ unit: fc.constantFrom(...'0123456789.,- kM()') })),
        (value) => {
          const number = parseNumber(value, null);
          expect(number === null || Number.isFinite(number)).toBe(true);
        },
      ),
    );
  });
});

describe('decimalMarksIn', () => {
  it.each([
    [['1.234', '1.234,50', ''], [',']],
    [['1.234', '7.5'], ['.']],
    [['1.234.567'], [',']],
    [['1.234', '12', 5], []],
    [
      ['1,5', '1.5'],
      [',', '.'],
    ],
  ])('finds in %j the marks %j', (values, marks) => {
    expect([...decimalMarksIn(values)]).toEqual(marks);
  });
});

describe('parseMoney', () => {
  it.each([
    ['1.234,56 €', 1234.56, 'EUR'],
    ['€1,234.56', 1234.56, 'EUR'],
    ['EUR 1 234,56', 1234.56, 'EUR'],
    ['1200 gbp', 1200, 'GBP'],
    ['£12k', 12_000, 'GBP'],
    ['($1,200)', -1200, 'USD'],
    ['-US$ 5', -5, 'USD'],
    ['CHF 1’000.–'.replace('.–', ''), 1000, 'CHF'],
    ['1 234 zł', 1234, 'PLN'],
    ['12.5', 12.5, null],
  ])('reads %s', (written, amount, currency) => {
    expect(parseMoney(written, null)).toMatchObject({ amount, currency });
  });

  it('says when a sign is shared by several currencies', () => {
    expect(parseMoney('$5', null)?.isShared).toBe(true);
    expect(parseMoney('US$5', null)?.isShared).toBe(false);
  });

  it.each(['€', 'free', '12 XQZ', '€ 5 $', null])('does not take %j for money', (written) => {
    expect(parseMoney(written, null)).toBeNull();
  });

  it('reads back what a locale writes', () => {
    const cents = fc.integer({ min: -1_000_000_000, max: 1_000_000_000 });
    const locale = fc.constantFrom('de-DE', 'en-US', 'fr-FR', 'de-CH', 'sv-SE', 'en-IN', 'it-IT');
    const currency = fc.constantFrom('EUR', 'USD', 'GBP', 'CHF');
    fc.assert(
      fc.property(cents, locale, currency, (amount, language, code) => {
        const written = new Intl.NumberFormat(language, {
          style: 'currency',
          currency: code,
          currencyDisplay: 'code',
        }).format(amount / 100);
        const read = parseMoney(written, null);
        expect(read?.amount).toBeCloseTo(amount / 100, 6);
        expect(read?.currency).toBe(code);
      }),
    );
  });
});

describe('parseCurrency', () => {
  it('knows codes and signs, and nothing else', () => {
    expect(parseCurrency(' eur ')).toBe('EUR');
    expect(parseCurrency('£')).toBe('GBP');
    expect(parseCurrency('Taler')).toBeNull();
    expect(parseCurrency('__proto__')).toBeNull();
  });
});

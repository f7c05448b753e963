import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '@/components/state/format';
import { createReader, createScribe } from '@/components/state/written';

const LOCALES = ['en-GB', 'de-CH', 'ar-EG', 'ar-AE', 'fa-IR', 'he-IL', 'hi-IN', 'th-TH', 'sv-SE'];
const formatOf = (...writer: Parameters<typeof createFormat>) => createFormat(...writer);

describe.each(LOCALES)('a reader of %s', (locale) => {
  const plain = formatOf((key) => key, locale);

  it('writes what a formatter writes, whether it was noted or not', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -1_200, max: 1_200 }), fc.double({ noNaN: true })),
        fc.boolean(),
        (value, isNoted) => {
          const { scribe, take } = createScribe(locale, (key) => key);
          const ahead = formatOf((key) => key, locale, undefined, scribe);
          const ways = [
            (format: typeof plain) => format.number(value),
            (format: typeof plain) => format.signed(value),
            (format: typeof plain) => format.percent(value / 100),
            (format: typeof plain) => format.decimal(value, 2),
            (format: typeof plain) => format.money({ amount: value, currency: 'EUR' }),
          ];
          if (isNoted) for (const way of ways) way(ahead);
          const written = take();
          const read = formatOf(
            (key) => key,
            locale,
            undefined,
            createReader(() => [written], locale),
          );
          for (const way of ways) expect(way(read)).toBe(way(plain));
        },
      ),
      { numRuns: 30 },
    );
  });
});

it('notes only what a page cannot write by itself, and each answer anew', () => {
  const { scribe, take } = createScribe('en-GB', (key) => key);
  const { number, signed, day } = createFormat((key) => key, 'en-GB', 'UTC', scribe);
  number(7);
  signed(-999);
  expect(take()).toEqual({ isPlain: true, words: {}, sentences: {} });
  number(1_234);
  day(Date.UTC(2026, 10, 22));
  expect(Object.values(take().words)).toEqual(['1,234', '22 Nov 2026']);
  expect(take().words).toEqual({});
});

it('writes digits of another script never as its own', () => {
  const { scribe, take } = createScribe('ar-EG', (key) => key);
  createFormat((key) => key, 'ar-EG', 'UTC', scribe).number(7);
  expect(take()).toMatchObject({ isPlain: false, words: { '{"maximumFractionDigits":1}7': '٧' } });
});

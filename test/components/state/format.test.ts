import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createFormat } from '@/components/state/format';
import { say, sayCount } from '@/lib/domain/text';
import { english } from '@/test/helpers/english';

const echo = createFormat((key, values) => [key, ...values].join(' '), 'en-GB', 'UTC');
const german = createFormat((key) => key, 'de-DE', 'UTC');

describe('numbers', () => {
  it('writes a real minus and a sign only where there is a change', () => {
    expect(english.signed(-7.4)).toBe('−7');
    expect(english.signed(14)).toBe('+14');
    expect(english.signed(0)).toBe('0');
    expect(english.signed(-0.2)).toBe('0');
  });

  it('never shows NaN, Infinity or null', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, null, undefined]) {
      expect(english.number(value)).toBe('–');
      expect(english.signed(value)).toBe('–');
      expect(english.percent(value)).toBe('–');
      expect(english.day(value)).toBe('–');
    }
    expect(english.money({ amount: Number.NaN, currency: 'EUR' })).toBe('–');
  });

  it('holds for every number there is', () => {
    fc.assert(
      fc.property(fc.double(), (value) => {
        expect(english.money({ amount: value, currency: 'EUR' })).not.toMatch(/NaN|∞|-/);
        expect(english.number(value)).not.toMatch(/NaN|∞|-/);
      }),
    );
  });
});

describe('money', () => {
  it('shortens large amounts only', () => {
    expect(english.money({ amount: 184_300, currency: 'EUR' })).toBe('€184k');
    expect(english.money({ amount: 12_400, currency: 'EUR' })).toBe('€12.4k');
    expect(english.money({ amount: 9_840.6, currency: 'EUR' })).toBe('€9,841');
    expect(english.money({ amount: -2_500_000, currency: 'USD' })).toBe('−$2.5m');
  });

  it('follows the reader’s locale', () => {
    expect(german.money({ amount: 1234, currency: 'EUR' })).toMatch(/^1\.?234.€$/);
    expect(german.number(1234.56)).toBe('1.234,6');
  });

  it('shows nothing where no amount is known', () => {
    expect(english.money({ amount: 0, currency: 'XXX' })).toBe('');
    expect(english.money({ amount: 0, currency: 'EUR' })).toBe('€0');
  });

  it('survives a currency that is none', () => {
    expect(english.money({ amount: 5, currency: '' })).toBe('5');
    expect(english.money({ amount: 5, currency: 'not money' })).toBe('5 not money');
  });
});

describe('texts', () => {
  it('fills in every kind of value', () => {
    const nested = say('stage', 2);
    const text = say('k', 'a', 1, { percent: 0.824 }, { date: Date.UTC(2026, 9, 20) }, nested);
    expect(echo.text(text)).toBe('k a 1 82% 20 Oct 2026 stage 2');
  });

  it('chooses the singular by the count, where there is one', () => {
    expect(english.plural('panelAnnounceConflicts', 1)).toBe('1 conflict');
    expect(english.plural('panelAnnounceConflicts', 0)).toBe('0 conflicts');
    expect(english.text(sayCount('popupNoSite', 1))).toBe('Not available on this page');
  });

  it('counts in the language of the words, and writes numbers in the reader’s own', () => {
    const words: { readonly [key: string]: string } = { localeOfWords: 'en', k: 's', k_one: '1' };
    const japanese = createFormat((key) => words[key] ?? key, 'ja');
    expect(japanese.plural('k', 1)).toBe('1');
    expect(japanese.plural('k', 2)).toBe('s');
    const french = createFormat((key) => words[key] ?? key, 'fr');
    expect(french.plural('k', 0)).toBe('s');
    expect(french.number(1.5)).toBe('1,5');
  });

  it('shows the key where there are no words, never an empty line', () => {
    expect(english.t('nobodyWroteThis')).toBe('nobodyWroteThis');
  });
});

describe('time', () => {
  const now = Date.UTC(2026, 10, 21, 12);

  it.each([
    [20_000, 'just now'],
    [-5_000, 'just now'],
    [4 * 60_000, '4 min ago'],
    [3_600_000, '1 hour ago'],
    [47 * 3_600_000, '1 day ago'],
    [10 * 86_400_000, '10 days ago'],
  ])('%d ms ago', (age, words) => {
    expect(english.ago(now - age, now)).toBe(words);
  });

  it.each(['America/New_York', 'Asia/Tokyo'])('keeps a day the same day in %s', (zone) => {
    const { day } = createFormat((key) => key, 'en-GB', zone);
    expect(day(Date.UTC(2026, 9, 20))).toBe('20 Oct 2026');
    expect(day(Date.UTC(2026, 0, 1), Date.UTC(2026, 5, 1, 15))).toBe('1 Jan');
  });

  it('shows a moment in the reader’s own time', () => {
    const { day } = createFormat((key) => key, 'en-GB', 'America/New_York');
    expect(day(Date.UTC(2026, 9, 20, 3))).toBe('19 Oct 2026');
  });

  it('names the year only where it differs', () => {
    expect(english.day(now, now)).toBe('21 Nov');
    expect(english.day(Date.UTC(2027, 0, 18), now)).toBe('18 Jan 2027');
  });
});

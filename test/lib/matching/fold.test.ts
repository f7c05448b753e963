import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldUmlauts } from '@/lib/matching/fold';
import { anyText } from './any-text';

describe('fold', () => {
  it.each([
    ['CAFÉ', 'cafe'],
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['Ærø Øl', 'aero ol'],
    ['Łódź', 'lodz'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ｗｉｄｅ', 'wide'],
    ['ﬁne', 'fine'],
    ['a\u200bb\u202ec\u00ad', 'abc'],
    ['tab\there', 'tab here'],
    ['Й', 'и'],
    ['ガ', 'ガ'],
  ])('%s → %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('keeps the vowel signs of scripts that need them', () => {
    expect(fold('हिन्दी')).toBe('हिन्दी'.normalize('NFC'));
  });

  it('brings a text and its upper case to one form, and is done after one pass', () => {
    fc.assert(
      fc.property(anyText(40), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
    );
  });

  it('never takes more than 200 characters', () => {
    expect(fold('é'.repeat(10_000))).toHaveLength(200);
  });
});

describe('foldUmlauts', () => {
  it('brings a spelled-out umlaut to the same form', () => {
    expect(foldUmlauts(fold('Müller'))).toBe(foldUmlauts(fold('Mueller')));
    expect(foldUmlauts(fold('Møller'))).toBe(foldUmlauts(fold('Moeller')));
  });
});

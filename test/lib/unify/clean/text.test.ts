import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseBoolean } from '@/lib/unify/clean/boolean';
import { parseDomain } from '@/lib/unify/clean/domain';
import { parseList } from '@/lib/unify/clean/list';
import { parseMonth } from '@/lib/unify/clean/month';
import { cleanText } from '@/lib/unify/clean/text';
import { wordOf } from '@/lib/unify/clean/words';

describe('cleanText', () => {
  it('takes out what cannot be seen, and nothing that can', () => {
    expect(cleanText('  Acme\u202egnp.\u0000exe\u200b \r\n Ltd ')).toBe('Acmegnp.exe Ltd');
    expect(cleanText('Cafe\u0301 Zürich 東京')).toBe('Café Zürich 東京');
    expect(cleanText('👩‍🚀 Space')).toBe('👩‍🚀 Space');
    expect(cleanText('Cafe\u200b\u0301')).toBe('Café');
  });

  it('changes nothing the second time', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(cleanText(cleanText(text))).toBe(cleanText(text));
      }),
    );
  });
});

it('reads yes and no in several languages, and guesses neither', () => {
  expect([true, 'Yes', 'x', 1, 'JA', 'oui'].map(parseBoolean)).toEqual(Array(6).fill(true));
  expect([false, 'no', 0, 'Nein', 'FALSE'].map(parseBoolean)).toEqual(Array(5).fill(false));
  expect(['maybe', '', {}, 2].map(parseBoolean)).toEqual([null, null, null, null]);
});

it('splits lists', () => {
  expect(parseList('Vault; Ledger |Relay;;')).toEqual(['Vault', 'Ledger', 'Relay']);
  expect(parseList('["a;b", 2]')).toEqual(['a;b', 2]);
  expect(parseList('[not json; b')).toEqual(['[not json', 'b']);
  expect(parseList('Smith, Inc.')).toEqual(['Smith, Inc.']);
  expect(parseList(null)).toEqual([]);
  expect(parseList(5)).toEqual([5]);
});

it.each([
  ['https://www.Shop.Acme.co.uk:8080/x?y#z', 'acme.co.uk'],
  ['jo@mail.acme.example', 'acme.example'],
  ['mailto:jo@acme.example', 'acme.example'],
  ['ACME.EXAMPLE', 'acme.example'],
  ['n/a', null],
  ['192.168.0.1', null],
  ['localhost', null],
  ['', null],
])('finds the domain of %s', (written, domain) => {
  expect(parseDomain(written)).toBe(domain);
});

it.each([
  ['2026-11', '2026-11'],
  ['11/2026', '2026-11'],
  ['2026.1', '2026-01'],
  ['Nov 2026', '2026-11'],
  ['2026-11-30', '2026-11'],
  ['30.11.2026', '2026-11'],
  ['13/2026', 'impossible'],
  ['03/04/2026', 'two-way'],
  ['Q4', 'unknown'],
])('reads the month of %s', (written, month) => {
  expect(Object.values(parseMonth(written, null))).toEqual([month]);
});

it('knows words in any spelling, and never a word of Object', () => {
  const synonyms = { closedwon: 'won' } as const;
  expect(wordOf('Closed - Won', ['won'], synonyms)).toBe('won');
  expect(wordOf(' WON ', ['won'], synonyms)).toBe('won');
  expect(wordOf('constructor', ['won'], synonyms)).toBeNull();
  expect(wordOf('__proto__', ['won'], synonyms)).toBeNull();
});

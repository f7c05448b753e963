import { describe, expect, it } from 'vitest';
import conflicts from '@/tools/locales/en/conflicts.json';
import matching from '@/tools/locales/en/matching.json';
import { filesBelow, read } from '../../../helpers/source-tree';

const WORDS: { readonly [key: string]: string } = { ...conflicts, ...matching };

const code = [...filesBelow('lib/insights/conflicts'), ...filesBelow('lib/matching')]
  .map(read)
  .join('\n');
const used = new Set(
  [...code.matchAll(/'((?:conflict|matchReason)[A-Z]\w*)'/g)].map(([, key]) => key),
);
const places = (words: string): string => [...new Set(words.match(/\$\d/g))].sort().join('');

describe('the words of conflicts and matches', () => {
  it('exist for every key that is used, and none is there that is not', () => {
    const written = Object.keys(WORDS).map((key) => key.replace(/_one$/, ''));
    expect([...used].filter((key) => !WORDS[key ?? ''])).toEqual([]);
    expect(written.filter((key) => !used.has(key))).toEqual([]);
  });

  it('leave no place out: $1, $2 … in a row', () => {
    const gaps = Object.entries(WORDS).filter(([, words]) =>
      [...places(words).matchAll(/\$(\d)/g)].some(
        ([, digit], index) => Number(digit) !== index + 1,
      ),
    );
    expect(gaps).toEqual([]);
  });

  it('use the same places in the singular', () => {
    const odd = Object.keys(WORDS).filter(
      (key) =>
        key.endsWith('_one') && places(WORDS[key] ?? '') !== places(WORDS[key.slice(0, -4)] ?? ''),
    );
    expect(odd).toEqual([]);
  });
});

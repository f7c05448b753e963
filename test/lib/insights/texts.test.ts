import { describe, expect, it } from 'vitest';
import insights from '@/tools/locales/en/insights.json';
import plays from '@/tools/locales/en/plays.json';
import { filesBelow, read } from '../../helpers/source-tree';

/** Of the plays and of what is put together around them. */
const WORDS: { readonly [key: string]: string } = { ...insights, ...plays };
const KEY = /'((?:play|insights)[A-Z]\w*)'/g;

const sources = [...filesBelow('lib/insights'), ...filesBelow('lib/use-cases')]
  .filter((file) => !file.startsWith('lib/insights/conflicts/'))
  .map((file) => ({ file, code: read(file) }));

const keysIn = (code: string): string[] => [...code.matchAll(KEY)].map(([, key]) => key ?? '');

/** The arguments of a call, given what follows its opening bracket. */
function argumentsOf(rest: string): string[] {
  const found = [''];
  let depth = 0;
  for (const letter of rest) {
    if (')]}'.includes(letter)) depth -= 1;
    if (depth < 0) break;
    if ('([{'.includes(letter)) depth += 1;
    if (letter === ',' && depth === 0) found.push('');
    else found[found.length - 1] += letter;
  }
  return found.map((each) => each.trim()).filter((each) => each !== '');
}

/** Every text that is said with its values written out: key and number of values. */
const calls = sources.flatMap(({ file, code }) =>
  [...code.matchAll(/\bsay(?:Count)?\(/g)].flatMap(({ index, 0: opening }) => {
    const [first = '', ...values] = argumentsOf(code.slice(index + opening.length));
    const isOpen = values.some((value) => value.startsWith('...'));
    return isOpen ? [] : keysIn(first).map((key) => ({ file, key, values: values.length }));
  }),
);

const placesIn = (words: string): string[] => [...new Set(words.match(/\$\d/g))].sort();

describe('the words of plays and insights', () => {
  it('were found in the code', () => {
    expect(calls.length).toBeGreaterThan(30);
  });

  it('exist for every key that is used, and none is there that is not', () => {
    const used = new Set(sources.flatMap(({ code }) => keysIn(code)));
    const written = Object.keys(WORDS).map((key) => key.replace(/_one$/, ''));
    expect([...used].filter((key) => !(key in WORDS))).toEqual([]);
    expect(written.filter((key) => !used.has(key))).toEqual([]);
  });

  it('have a place for each value', () => {
    const wrong = calls.filter(({ key, values }) => {
      const places = Array.from({ length: values }, (_, index) => `$${index + 1}`);
      return placesIn(WORDS[key] ?? '').join() !== places.join();
    });
    expect(wrong).toEqual([]);
  });

  it('ask for nothing in the singular that the plural does not have', () => {
    const wrong = Object.keys(WORDS).filter((key) => {
      const plural = placesIn(WORDS[key.replace(/_one$/, '')] ?? '');
      return placesIn(WORDS[key] ?? '').some((place) => !plural.includes(place));
    });
    expect(wrong).toEqual([]);
  });

  it('have a singular wherever a count chooses', () => {
    const counted = sources.flatMap(({ code }) =>
      [...code.matchAll(/\bsayCount\(/g)].flatMap(({ index }) =>
        keysIn(argumentsOf(code.slice(index + 'sayCount('.length))[0] ?? ''),
      ),
    );
    expect(counted.filter((key) => !(`${key}_one` in WORDS))).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { WORDS } from '../helpers/english';
import { filesBelow, PRODUCT, read } from '../helpers/source-tree';

const sources = PRODUCT.flatMap((folder) => filesBelow(folder)).map((file) => ({
  file,
  code: read(file),
}));
const allCode = sources.map(({ code }) => code).join('\n');

/** Keys are made at run time from a written beginning: `optionsEntity_${name}`. */
const beginnings = [...allCode.matchAll(/`([a-z][A-Za-z0-9_]*)\$\{/g)].map(
  ([, start]) => start ?? '',
);
/** … or from a written key and an ending: `${key}Words`. */
const endings = [...allCode.matchAll(/\$\{\w+\}([A-Z][A-Za-z]*)`/g)].map(([, end]) => end ?? '');

/** Looked for once: a search through all code for each key took seconds. */
const quoted = new Set([...allCode.matchAll(/'(\w+)'/g)].map(([, word]) => word));

const isWritten = (key: string): boolean =>
  quoted.has(key) || beginnings.some((start) => start !== '' && key.startsWith(start));

const isUsed = (key: string): boolean => {
  const base = key.replace(/_one$/, '');
  return (
    isWritten(base) ||
    endings.some((end) => base.endsWith(end) && isWritten(base.slice(0, -end.length)))
  );
};

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
    const keys = [...first.matchAll(/'([a-z][A-Za-z0-9_]*)'/g)].map(([, key]) => key ?? '');
    return isOpen ? [] : keys.map((key) => ({ file, key, values: values.length }));
  }),
);

const placesIn = (words: string): number => new Set(words.match(/\$\d/g)).size;

describe('the words of _locales', () => {
  it('are there for every text that is said', () => {
    expect(calls.length).toBeGreaterThan(150);
    expect(calls.filter(({ key }) => !(key in WORDS))).toEqual([]);
  });

  it('have a place for each value', () => {
    const wrong = calls.filter(({ key, values }) => placesIn(WORDS[key] ?? '') > values);
    expect(wrong).toEqual([]);
  });

  it('that change with a count are never said without one', () => {
    const plain = sources.flatMap(({ file, code }) =>
      [...code.matchAll(/\b(?:t|say)\(\s*'(\w+)'/g)]
        .map(([, key = '']) => ({ file, key }))
        .filter(({ key }) => `${key}_one` in WORDS),
    );
    expect(plain).toEqual([]);
  });

  it('are all used', () => {
    const manifest = read('wxt.config.ts');
    const unused = Object.keys(WORDS).filter(
      (key) => !isUsed(key) && !manifest.includes(`__MSG_${key}__`),
    );
    expect(unused).toEqual([]);
  });

  it('have keys that Chromium accepts: it loads no extension with another', () => {
    expect(Object.keys(WORDS).filter((key) => !/^\w+$/.test(key))).toEqual([]);
  });

  it('number their places from $1 without a gap', () => {
    const gaps = Object.entries(WORDS).filter(([, words]) => {
      const places = [...new Set(words.match(/\$\d/g))].sort();
      return places.some((place, index) => place !== `$${index + 1}`);
    });
    expect(gaps).toEqual([]);
  });

  it('are said calmly: no exclamation marks, no dots of three, no double spaces', () => {
    const loud = Object.entries(WORDS).filter(([, words]) => /!|\.\.\.| {2}/.test(words));
    expect(loud).toEqual([]);
  });
});

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

/** Nouns that are counted somewhere, in the plural: told by the sentences that have a second for one. */
const counted: ReadonlySet<string> = new Set(
  Object.entries(WORDS).flatMap(([key, words]) => {
    const forOne = new Set(WORDS[`${key}_one`]?.match(/\p{L}+/gu) ?? []);
    const plurals = words.match(/\p{L}+s(?!\p{L})/gu) ?? [];
    return plurals.filter((word) => forOne.has(word.slice(0, -1)) && !forOne.has(word));
  }),
);

/** The places of a sentence that stand before a noun in the plural, with up to two words between. */
const countedIn = (words: string): string[] =>
  [...words.matchAll(/(\$\d)((?: (?:\p{L}|-)+){1,3})/gu)].flatMap(([, place = '', after = '']) =>
    after.split(' ').some((word) => counted.has(word)) ? [place] : [],
  );

/** Why these cannot be said of one. */
const NEVER_ONE: { readonly [key: string]: string } = {
  chartLiftWords: 'a share',
  conflictFactSharedCountry: 'a country',
  conflictFactTierNotEligible: 'tiers by name',
  dashboardBaseShifted: 'a share, of twenty cases at least',
  featurePartnerWinRate: 'a share',
  featureWinRate: 'a share',
  memoWrittenUnder: 'a version',
  panelActionSnoozed: 'seven',
  panelChangeQuarter: 'a change of points',
  panelConflictSnoozed: 'seven',
  panelMissingYears: 'some of those partners',
  panelPriorDeals: 'ten at least: there is another sentence for fewer',
  panelPriorQuarters: 'ten at least: there is another sentence for fewer',
  panelPriorYears: 'ten at least: there is another sentence for fewer',
  syncPageTooLarge: 'more than a page may have',
  whiteSpaceReason: 'twelve at least; customers of a segment',
};

describe('the words of _locales', () => {
  it('are there for every text that is said', () => {
    expect(calls.length).toBeGreaterThan(150);
    expect(calls.filter(({ key }) => !(key in WORDS))).toEqual([]);
  });

  it('have a place for each value', () => {
    const wrong = calls.filter(({ key, values }) => placesIn(WORDS[key] ?? '') > values);
    expect(wrong).toEqual([]);
  });

  it('that set a noun in the plural beside a number have another for one', () => {
    const wrong = Object.entries(WORDS).flatMap(([key, words]) => {
      // The count is the first value: it is what chooses between the two sentences.
      const isCounted = key.endsWith('_one') || `${key}_one` in WORDS;
      const beside = countedIn(words).filter((place) => !isCounted || place !== '$1');
      return beside.length > 0 && !(key in NEVER_ONE) ? [`${key}: ${words}`] : [];
    });
    expect(wrong).toEqual([]);
    const needless = Object.keys(NEVER_ONE).filter(
      (key) => countedIn(WORDS[key] ?? '').length === 0,
    );
    expect(needless).toEqual([]);
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

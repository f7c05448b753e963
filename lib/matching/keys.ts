import { companyDomains } from './domains';
import { foldUmlauts } from './fold';
import { nameOf } from './name';

/** More words bring more candidates but no company that the first three would miss. */
const MOST_WORD_KEYS = 3;

/** In shorter words a slip makes another word, and spelling is not compared. */
export const SHORTEST_SPELT_WORD = 6;

/**
 * Keys that a word keeps through one slip of the keyboard: its sound without vowels and doubled
 * letters, and its edges, which survive any slip in the middle.
 */
function spellingKeys(word: string): string[] {
  if (word.length < SHORTEST_SPELT_WORD) return [];
  const sound = word.slice(0, 1) + word.slice(1).replace(/[aeiouy]/g, '');
  return [`s:${sound.replace(/(.)\1+/g, '$1')}`, `e:${word.slice(0, 3)}${word.slice(-1)}`];
}

/**
 * Blocking keys. Two companies can only be taken for one when they share a key, so an index of
 * keys finds every company worth comparing without comparing all of them.
 *
 * Shape: `d:` and each registrable domain that is no free-mail or shared host; `t:` and up to
 * three distinctive words of the name, the longest first; two keys of the longest word, `s:`
 * and `e:`, that find it misspelt. Never throws.
 */
export function matchKeys({
  name,
  domains,
}: {
  readonly name: string;
  readonly domains: readonly string[];
}): string[] {
  const words = [...nameOf(name).distinctive]
    .map(foldUmlauts)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  return [
    ...companyDomains(domains).map((domain) => `d:${domain}`),
    ...words.slice(0, MOST_WORD_KEYS).map((word) => `t:${word}`),
    ...words.slice(0, 1).flatMap(spellingKeys),
  ];
}

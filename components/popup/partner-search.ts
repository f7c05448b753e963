import UFuzzy from '@leeoniya/ufuzzy';
import type { PartnerRow } from '@/lib/domain/overview';
import { plainLetters } from '@/lib/domain/plain-letters';

/** More than this nobody reads; they type another letter. */
const MOST = 50;

/** Up to this many hits are put in order of how well they fit; beyond it, one letter was typed. */
const RANKED = 2000;

/** Letters of any alphabet, and one mistyped letter in a word. The classes are uFuzzy's own advice. */
const fuzzy = new UFuzzy({
  unicode: true,
  interSplit: "[^\\p{L}\\d']+",
  intraSplit: '\\p{Ll}\\p{Lu}',
  intraBound: '\\p{L}\\d|\\d\\p{L}|\\p{Ll}\\p{Lu}',
  intraChars: "[\\p{L}\\d']",
  intraContr: "'\\p{L}{1,2}\\b",
  intraMode: 1,
});

export type PartnerSearch = (query: string) => readonly PartnerRow[];

/** Signs that stand inside a word, which people leave out: O’Brien, A.C.M.E., AT&T. */
const INSIDE_WORDS = /['’‘`´"“”„«».]|(?<=\S)&(?=\S)/g;

const foldForSearch = (text: string): string => plainLetters(text.replace(INSIDE_WORDS, '')).trim();

/**
 * Finds partners by name as it is typed: accents and signs ignored, words in any order; names
 * that begin with what was typed come first, then the best.
 */
export function createPartnerSearch(partners: readonly PartnerRow[]): PartnerSearch {
  const names = partners.map(({ name }) => foldForSearch(name));
  return (query) => {
    const needle = foldForSearch(query);
    if (needle === '') return [];
    const [hits, info, order] = fuzzy.search(names, needle, 1, RANKED);
    const best = info && order ? order.map((at) => info.idx[at] ?? -1) : (hits ?? []);
    const begins = (index: number): boolean => names[index]?.startsWith(needle) ?? false;
    return [...best.filter(begins), ...best.filter((index) => !begins(index))]
      .slice(0, MOST)
      .map((index) => partners[index])
      .filter((row) => row !== undefined);
  };
}

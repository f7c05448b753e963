import UFuzzy from '@leeoniya/ufuzzy';
import type { PartnerRow } from '@/lib/domain/overview';

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

/** Finds partners by name as it is typed: accents ignored, words in any order, best first. */
export function createPartnerSearch(partners: readonly PartnerRow[]): PartnerSearch {
  const names = UFuzzy.latinize(partners.map(({ name }) => name));
  return (query) => {
    const needle = UFuzzy.latinize(query.trim());
    if (needle === '') return [];
    const [hits, info, order] = fuzzy.search(names, needle, 1, RANKED);
    const best = info && order ? order.map((at) => info.idx[at]) : (hits ?? []);
    return best
      .slice(0, MOST)
      .map((index) => (index === undefined ? undefined : partners[index]))
      .filter((row) => row !== undefined);
  };
}

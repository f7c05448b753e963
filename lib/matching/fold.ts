/** Longer texts are cut before anything else, so that the time per pair stays bounded. */
const LONGEST_TEXT = 200;

/** Letters that Unicode does not take apart, with what people type in their place. */
const LETTERS: { readonly [letter: string]: string } = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ı: 'i',
  ĸ: 'k',
  ſ: 's',
  ς: 'σ',
};

const LETTERS_PATTERN = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/** Accents of Latin, Greek and Cyrillic. Marks of other scripts carry vowels and stay. */
const ACCENTS = /[\u0300-\u036f]/g;

/** Zero-width and direction marks, variation selectors, control characters: never part of a name. */
const INVISIBLE = /\p{Cc}|\p{Cf}|\p{Variation_Selector}/gu;

/**
 * Text fold. Brings spellings of one text that differ in case, accents, width or invisible
 * characters to one form. The first 200 characters count.
 *
 * Shape: any text → lower-case text of the same words. Never throws; a lone surrogate is kept.
 * Source: Unicode Standard Annex 15 (NFKD, NFC) and the Unicode default case folding.
 */
export function fold(text: string): string {
  return text
    .slice(0, LONGEST_TEXT)
    .replace(/[\t\n\r]/g, ' ')
    .replace(INVISIBLE, '')
    .toLowerCase()
    .normalize('NFKD')
    .replace(ACCENTS, '')
    .toLowerCase()
    .replace(LETTERS_PATTERN, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFC');
}

/**
 * Umlaut fold. Brings `mueller`, `muller` and `møller`’s `moeller` to one form; apply to folded
 * text only. It also shortens words such as `blue`, so it serves to compare, never to show.
 */
export const foldUmlauts = (folded: string): string => folded.replace(/([aou])e/g, '$1');

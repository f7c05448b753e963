import { plainLetters } from '@/lib/domain/plain-letters';

/** Longer texts are cut before anything else, so that the time per pair stays bounded. */
const LONGEST_TEXT = 200;

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
  const cut = text.slice(0, LONGEST_TEXT);
  return plainLetters(cut.replace(/[\t\n\r]/g, ' ').replace(INVISIBLE, ''));
}

/**
 * Umlaut fold. Brings `mueller`, `muller` and `møller`’s `moeller` to one form; apply to folded
 * text only. It also shortens words such as `blue`, so it serves to compare, never to show.
 */
export const foldUmlauts = (folded: string): string => folded.replace(/([aou])e/g, '$1');

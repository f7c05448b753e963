/** Characters in one cell; more is a file gone wrong, not a name. */
export const LONGEST_CELL = 65_536;

/** Control characters and the marks that turn the direction of writing (Unicode TR 36, bidi spoofing). */
const UNSEEN = /[\p{Cc}\u061c\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]+/gu;

/** Most cells: visible ASCII with single spaces, where nothing is to be cleaned. */
const PLAIN = /^[!-~]+(?: [!-~]+)*$/;

/** Text as a person would write it: composed (NFC), with no unseen characters and single spaces. */
export const cleanText = (text: string): string => (PLAIN.test(text) ? text : cleaned(text));

const cleaned = (text: string): string =>
  text
    .replace(/[\t\n\r]+/g, ' ')
    .replace(UNSEEN, '')
    // Last, as an unseen character may have stood between a letter and its accent.
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();

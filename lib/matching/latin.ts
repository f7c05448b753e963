import { LATIN_LETTERS } from './words/letters';

const HIRAGANA = /[\u3041-\u3096]/g;
/** Each Hiragana letter has its Katakana twin this far up. */
const TO_KATAKANA = 0x60;

const HANGUL = /[\uac00-\ud7a3]/g;
const FIRST_SYLLABLE = 0xac00;
/** Sounds of Hangul by the Revised Romanization of Korean: initial, vowel, final. */
const INITIALS = 'g kk n d tt r m b pp s ss - j jj ch k t p h'.split(' ');
const VOWELS = 'a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i'.split(' ');
const FINALS = '- k k k n n n t l k m l l l p l m p p t t ng t t k t p t'.split(' ');

function syllable(letter: string): string {
  const at = letter.charCodeAt(0) - FIRST_SYLLABLE;
  const final = at % FINALS.length;
  const vowel = Math.floor(at / FINALS.length) % VOWELS.length;
  const initial = Math.floor(at / FINALS.length / VOWELS.length);
  return `${INITIALS[initial]}${VOWELS[vowel]}${FINALS[final]}`.replaceAll('-', '');
}

/**
 * Transliteration: folded text of another alphabet in Latin letters, so that `Газпром` meets
 * `Gazprom`. Latin letters, digits and ideographs stay as they are.
 *
 * Shape: folded text → text without the letters of Greek, Cyrillic, Armenian, Hebrew, Arabic,
 * Georgian, Kana and Hangul. Never throws.
 * @source any-ascii (letter tables); Revised Romanization of Korean, 2000
 */
export function latin(folded: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: plain ASCII is the common case
  if (/^[\x00-\x7f]*$/.test(folded)) return folded;
  return folded
    .replace(HIRAGANA, (letter) => String.fromCharCode(letter.charCodeAt(0) + TO_KATAKANA))
    .replace(HANGUL, syllable)
    .replace(/./gsu, (letter) => LATIN_LETTERS.get(letter) ?? letter);
}

import { fold } from './fold';
import { latin } from './latin';
import { DIRECTIONS, ORDINALS, STREET_TYPES, UNIT_WORDS } from './words/street-words';

/** A street address by what tells two places apart; null and empty for what it does not say. */
export type Address = {
  /** House number; of a range the first, with its parity and letters gone. */
  readonly house: number | null;
  /** Words that name the street, without its type. */
  readonly street: readonly string[];
  readonly direction: string | null;
};

const MOST_WORDS = 12;

/**
 * Street address normalisation: number, street and direction, without types of street, floors
 * and rooms, in any order of number and street.
 *
 * Shape: any text → address, or null where there is neither number nor street. Never throws.
 */
export function addressOf(text: string): Address | null {
  const words = latin(fold(text))
    // Off which street and between which: no part of the address itself.
    .replace(/(?<=\S\s+)(between|near|off|at|corner of|inside)\s.*$/, '')
    .replace(/\(.*?\)/g, ' ')
    .replace(/[’'.]/g, '')
    .replace(/(\d)\s*-\s*\d+/g, '$1')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '')
    .slice(0, MOST_WORDS);
  const unit = words.findIndex((word, at) => at > 1 && UNIT_WORDS.has(word));
  const place = (unit < 0 ? words : words.slice(0, unit)).map((word) => ORDINALS.get(word) ?? word);
  const number = place.findIndex((word) => /^\d+[a-z]?$/.test(word));
  const rest = place.filter((_, at) => at !== number);
  const after = place.slice(number + 1);
  // “Hayes Center 4859 S. Wabash” names the house first; “Hauptstrasse 5” the street.
  const names = streetNames(number >= 0 && streetNames(after).length > 0 ? after : rest);
  const house = number < 0 ? null : Number.parseInt(place[number] ?? '', 10);
  if (house === null && names.length === 0) return null;
  const directions = rest.flatMap((word) => DIRECTIONS.get(word) ?? []);
  const street = names.map(plainStreet);
  return { house, street, direction: directions[0] ?? null };
}

/** The words that name a street. On North Avenue and Avenue A the usual bywords are its name. */
function streetNames(words: readonly string[]): readonly string[] {
  const names = words.filter((word) => !STREET_TYPES.has(word) && !DIRECTIONS.has(word));
  if (names.length > 0) return names;
  return words.filter((word) => word.length > 2 && DIRECTIONS.has(word)).slice(-1);
}

/** `51st` and `51th` → `51`; `musterstr` and `musterstrasse` → `muster`. */
const plainStreet = (word: string): string =>
  word
    .replace(/^(\d+)(st|nd|rd|th)$/, '$1')
    .replace(/(?<=...)(str|strasse|straat|gatan?|vej)$/, '');

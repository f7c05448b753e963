import { plainWord } from './words';

const YES = new Set(['true', 'yes', 'y', '1', 'on', 'x', 'ja', 'oui', 'si', 'sí', 'wahr']);
const NO = new Set(['false', 'no', 'n', '0', 'off', 'nein', 'non', 'falsch']);

/** Null for a word that is neither. */
export function parseBoolean(value: unknown): boolean | null {
  if (typeof value === 'boolean') return value;
  const word = plainWord(String(value));
  if (YES.has(word)) return true;
  return NO.has(word) ? false : null;
}

import { say } from '@/lib/domain/text';
import { editDistance } from '../edit-distance';
import { foldUmlauts } from '../fold';
import { SHORTEST_SPELT_WORD } from '../keys';
import { defineComparison, pointing } from './contract';

/** From here on one slip leaves no doubt which word was meant. */
const LONG_WORD = 8;

/** Two slips only where much is left to know the word by. */
const VERY_LONG_WORD = 14;

/** How many slips two words of this length may be apart; none for short ones. */
function slipsIn(length: number): number {
  if (length >= VERY_LONG_WORD) return 2;
  return length >= SHORTEST_SPELT_WORD ? 1 : 0;
}

/** The same names but for a slip of the keyboard, or a spelled-out umlaut. */
export const spelling = defineComparison({
  id: 'spelling',
  compare({ name: first }, { name: second }) {
    const one = [...first.distinctive].map(foldUmlauts).join('');
    const other = [...second.distinctive].map(foldUmlauts).join('');
    const length = Math.min(one.length, other.length);
    const slips = slipsIn(length);
    const sameTrade = [...first.describing].join(' ') === [...second.describing].join(' ');
    if (length === 0 || !sameTrade || editDistance(one, other, slips) > slips) return undefined;
    const grade = length >= LONG_WORD || one === other ? 'name-misspelt' : 'name-misspelt-short';
    return pointing(grade, say('matchReasonMisspelt'));
  },
});

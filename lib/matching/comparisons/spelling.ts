import { say } from '@/lib/domain/text';
import { editDistance } from '../edit-distance';
import { foldUmlauts } from '../fold';
import { defineComparison, pointing } from './contract';

/** In shorter words one letter makes another word: Mattel and Martel. */
const SHORTEST_WORD = 7;

/** One slip in every seven letters, and never more than two. */
const slipsIn = (word: string): number => Math.min(2, Math.floor(word.length / SHORTEST_WORD));

/** The same names but for a slip of the keyboard in their distinctive words. */
export const spelling = defineComparison({
  id: 'spelling',
  compare({ name: first }, { name: second }) {
    const one = [...first.distinctive].map(foldUmlauts).join('');
    const other = [...second.distinctive].map(foldUmlauts).join('');
    const sameTrade = [...first.describing].join(' ') === [...second.describing].join(' ');
    return one !== '' && sameTrade && isAlike(one, other)
      ? pointing('name-misspelt', say('matchReasonMisspelt'))
      : undefined;
  },
});

function isAlike(one: string, other: string): boolean {
  const slips = Math.min(slipsIn(one), slipsIn(other));
  return editDistance(one, other, slips) <= slips;
}

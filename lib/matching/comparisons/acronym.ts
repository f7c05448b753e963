import { say } from '@/lib/domain/text';
import type { Name } from '../name';
import { defineComparison, pointing } from './contract';

/** Two letters stand for too many companies. */
const FEWEST_LETTERS = 3;

/** One name is the initials of the other. */
export const acronym = defineComparison({
  id: 'acronym',
  compare({ name: first }, { name: second }) {
    const letters = initialsIn(first, second) ?? initialsIn(second, first);
    return letters === undefined
      ? undefined
      : pointing('name-acronym', say('matchReasonAcronym', letters.toUpperCase()));
  },
});

function initialsIn(long: Name, short: Name): string | undefined {
  const initials = long.words.map((word) => word.slice(0, 1)).join('');
  const isAcronym =
    initials.length >= FEWEST_LETTERS && short.words.length === 1 && short.joined === initials;
  return isAcronym ? initials : undefined;
}

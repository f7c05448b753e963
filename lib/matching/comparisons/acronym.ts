import { say } from '@/lib/domain/text';
import type { Name } from '../name';
import { defineComparison, pointing } from './contract';

/** Two letters stand for too many companies. */
const FEWEST_LETTERS = 3;

/**
 * Log-odds off where the legal form lends a letter or more words stand beside the letters, as in
 * NRC Health and National Research Corp: such letters meet by chance, so a domain must agree.
 */
const LOOSELY = -6;

/** One name has the initials of the other. */
export const acronym = defineComparison({
  id: 'acronym',
  compare({ name: first }, { name: second }) {
    const [long, short] = isAcronym(first, second) ? [first, second] : [second, first];
    const letters = short.abbreviation;
    if (letters === null || !isAcronym(long, short)) return undefined;
    const isClose = long.initials[0] === letters && short.words.length === 1;
    const shift = isClose ? 0 : LOOSELY;
    return pointing('name-acronym', say('matchReasonAcronym', letters.toUpperCase()), shift);
  },
});

const isAcronym = ({ initials }: Name, { abbreviation }: Name): boolean =>
  abbreviation !== null && abbreviation.length >= FEWEST_LETTERS && initials.includes(abbreviation);

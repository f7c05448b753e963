import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

/** Two countries. Stands first among the comparisons of places, for it says more than a city. */
export const differentCountry = defineComparison({
  id: 'different-country',
  compare({ country: first }, { country: second }) {
    if (first === null || second === null || first === second) return undefined;
    return telling('country-different', say('matchReasonDifferentCountry', first, second));
  },
});

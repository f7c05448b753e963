import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

export const country = defineComparison({
  id: 'country',
  compare({ country: first }, { country: second }) {
    if (first === null || second === null) return undefined;
    return first === second
      ? telling('country-same', say('matchReasonSameCountry', first))
      : telling('country-different', say('matchReasonDifferentCountry', first, second));
  },
});

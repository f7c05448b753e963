import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

/** One country. Stands last among the comparisons of places, for it says least. */
export const country = defineComparison({
  id: 'country',
  compare({ country: first }, { country: second }) {
    if (first === null || first !== second) return undefined;
    return telling('country-same', say('matchReasonSameCountry', first));
  },
});

import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

export const city = defineComparison({
  id: 'city',
  compare({ city: first, company }, { city: second }) {
    if (first === null || second === null) return undefined;
    return first === second
      ? telling('city-same', say('matchReasonSameCity', company.city ?? first))
      : telling('city-different', say('matchReasonDifferentCity'));
  },
});

import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

export const postcode = defineComparison({
  id: 'postcode',
  compare({ postcode: first }, { postcode: second }) {
    if (first === null || second === null) return undefined;
    return first === second
      ? telling('postcode-same', say('matchReasonSamePostcode'))
      : telling('postcode-different', say('matchReasonDifferentPostcode'));
  },
});

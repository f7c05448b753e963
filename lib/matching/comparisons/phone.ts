import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

/** A different number says nothing: every company has several. */
export const phone = defineComparison({
  id: 'phone',
  compare: ({ phone: first }, { phone: second }) =>
    first !== null && first === second
      ? telling('phone-same', say('matchReasonSamePhone'))
      : undefined,
});

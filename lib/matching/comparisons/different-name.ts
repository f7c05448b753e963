import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

/** Both names are known and have nothing in common. Stands last among the name comparisons. */
export const differentName = defineComparison({
  id: 'different-name',
  compare({ name: first }, { name: second }) {
    const bothKnown = first.words.length > 0 && second.words.length > 0;
    return bothKnown ? telling('name-different', say('matchReasonDifferentName')) : undefined;
  },
});

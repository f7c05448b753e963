import { say } from '@/lib/domain/text';
import { defineComparison, telling } from './contract';

/** Both names are known and share no word that points. Stands last among the name comparisons. */
export const differentName = defineComparison({
  id: 'different-name',
  compare({ name: first }, { name: second }) {
    if (first.words.length === 0 || second.words.length === 0) return undefined;
    const forms = new Set(first.tokens.map(({ form }) => form));
    const shared = second.tokens.map(({ form }) => form).filter((form) => forms.has(form));
    return shared.length > 0
      ? telling('name-generic', say('matchReasonSharedWord', [...new Set(shared)].sort().join(' ')))
      : telling('name-different', say('matchReasonDifferentName'));
  },
});

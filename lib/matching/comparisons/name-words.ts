import { say } from '@/lib/domain/text';
import type { Name } from '../name';
import type { Grade } from '../weights';
import { defineComparison, pointing } from './contract';

/** Some distinctive words are shared: what the other words add decides how much that says. */
export const nameWords = defineComparison({
  id: 'name-words',
  compare({ name: first }, { name: second }) {
    const shared = [...first.distinctive].filter((word) => second.distinctive.has(word));
    if (shared.length === 0) return undefined;
    return pointing(gradeOf(first, second), say('matchReasonSharedWord', shared.sort().join(' ')));
  },
});

function gradeOf(first: Name, second: Name): Grade {
  const extra = wordsBeyond(first, second);
  const otherExtra = wordsBeyond(second, first);
  const isCrossed = extra.says > 0 && otherExtra.says > 0;
  if (isCrossed) return 'name-crossed';
  if (extra.says + otherExtra.says === 0) return 'name-same-core';
  return extra.distinctive + otherExtra.distinctive > 0 ? 'name-extended' : 'name-contained';
}

/** How many words of one name that mean something are missing in the other. */
function wordsBeyond(one: Name, other: Name): { distinctive: number; says: number } {
  const isBeyond = (word: string) => !other.words.includes(word);
  const distinctive = [...one.distinctive].filter(isBeyond).length;
  const describing = [...one.describing].filter(isBeyond).length;
  return { distinctive, says: distinctive + describing };
}

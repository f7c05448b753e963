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
  const says = extra.says + otherExtra.says;
  if (says === 0) return 'name-same-core';
  if (extra.says > 0 && otherExtra.says > 0) return 'name-crossed';
  if (extra.all > 0 && otherExtra.all > 0) return 'name-cousins';
  return extra.distinctive + otherExtra.distinctive > 0 ? 'name-extended' : 'name-contained';
}

/** Words of one name that the other lacks: all, those that mean something, distinctive ones. */
function wordsBeyond(one: Name, other: Name) {
  const lacking = (words: Iterable<string>) =>
    [...words].filter((word) => !other.words.includes(word)).length;
  const distinctive = lacking(one.distinctive);
  return { all: lacking(one.words), says: distinctive + lacking(one.describing), distinctive };
}

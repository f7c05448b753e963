import { say } from '@/lib/domain/text';
import type { Name } from '../name';
import { rarityOf } from '../rarity';
import { defineComparison, pointing } from './contract';

/** Names of usual words only, which point by their whole phrase: Intl and International Machines. */
const isSamePhrase = (first: Name, second: Name): boolean =>
  [...first.tokens, ...second.tokens].every(({ kind }) => kind !== 'distinctive') &&
  [...first.distinctive].every((phrase) => second.distinctive.has(phrase));

/** The same words in any order or spacing; the legal form is gone by now. */
export const exactName = defineComparison({
  id: 'exact-name',
  compare({ name: first }, { name: second }, frequencies) {
    if (first.distinctive.size === 0 || second.distinctive.size === 0) return undefined;
    const isSame =
      first.joined === second.joined ||
      first.sorted === second.sorted ||
      first.whole === second.whole ||
      isSamePhrase(first, second);
    if (!isSame) return undefined;
    return pointing('name-same', say('matchReasonSameName'), rarityOf(first.tokens, frequencies));
  },
});

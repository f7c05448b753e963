import { say } from '@/lib/domain/text';
import { rarityOf } from '../rarity';
import { defineComparison, pointing } from './contract';

/** The same words in any order or spacing; the legal form is gone by now. */
export const exactName = defineComparison({
  id: 'exact-name',
  compare({ name: first }, { name: second }, frequencies) {
    if (first.distinctive.size === 0 || second.distinctive.size === 0) return undefined;
    const isSame =
      first.joined === second.joined ||
      first.sorted === second.sorted ||
      first.whole === second.whole;
    if (!isSame) return undefined;
    return pointing('name-same', say('matchReasonSameName'), rarityOf(first.tokens, frequencies));
  },
});

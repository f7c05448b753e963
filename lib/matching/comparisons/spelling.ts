import { say } from '@/lib/domain/text';
import { SHORTEST_SPELT_WORD } from '../align';
import { editDistance } from '../edit-distance';
import { foldUmlauts } from '../fold';
import type { Name } from '../name';
import { defineComparison, pointing } from './contract';

/** From here on one slip leaves no doubt which word was meant. */
const LONG_WORD = 8;

/** Two slips only where much is left to know the word by. */
const VERY_LONG_WORD = 14;

/** How many slips two words of this length may be apart; none for short ones. */
function slipsIn(length: number): number {
  if (length >= VERY_LONG_WORD) return 2;
  return length >= SHORTEST_SPELT_WORD ? 1 : 0;
}

const beyond = (words: ReadonlySet<string>, others: ReadonlySet<string>): string[] =>
  [...words].filter((word) => !others.has(word));

/** The same names but for one distinctive word, which differs by a slip or a spelled-out umlaut. */
export const spelling = defineComparison({
  id: 'spelling',
  compare({ name: first }, { name: second }) {
    if (first.distinctive.size !== second.distinctive.size) return undefined;
    const [one, ...more] = beyond(first.distinctive, second.distinctive).map(foldUmlauts);
    if (!one || more.length > 0) return undefined;
    const [other] = beyond(second.distinctive, first.distinctive).map(foldUmlauts);
    if (!other) return undefined;
    if (!sameTrade(first, second)) return undefined;
    const length = Math.min(one.length, other.length);
    const slips = slipsIn(length);
    if (editDistance(one, other, slips) > slips) return undefined;
    const grade = length >= LONG_WORD || one === other ? 'name-misspelt' : 'name-misspelt-short';
    return pointing(grade, say('matchReasonMisspelt'));
  },
});

const sameTrade = (first: Name, second: Name): boolean =>
  beyond(first.describing, second.describing).length +
    beyond(second.describing, first.describing).length ===
  0;

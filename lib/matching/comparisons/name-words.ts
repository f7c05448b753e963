import { say } from '@/lib/domain/text';
import { type Alignment, align } from '../align';
import { type Frequencies, informationOf, typicalInformation } from '../frequencies';
import type { Token } from '../name';
import { rarityOf, residueOf } from '../rarity';
import { type Relation, relationOf } from '../relation';
import type { Grade } from '../weights';
import { defineComparison, pointing } from './contract';

/** Some distinctive words are shared: what the other words add decides how much that says. */
export const nameWords = defineComparison({
  id: 'name-words',
  compare({ name: first }, { name: second }, frequencies) {
    const alignment = align(first.tokens, second.tokens);
    const shared = alignment.shared.map(({ token }) => token);
    const telling = shared.filter(({ kind }) => kind === 'distinctive');
    if (telling.length === 0) return undefined;
    const words = telling.map(({ form }) => form).sort();
    const { grade, typical } = GRADES[relationOf(alignment)];
    const likeness =
      SLOPE * (likenessOf(alignment, frequencies) - typical) -
      APART * Math.max(0, residueOf(alignment, frequencies) - typicalInformation('describing'));
    const shift =
      Math.min(BOUNDS.high, Math.max(BOUNDS.low, likeness)) + rarityOf(shared, frequencies);
    return pointing(grade, say('matchReasonSharedWord', words.join(' ')), shift);
  },
});

/** Log-odds for a likeness of 1 beside 0, and how far likeness may move the weight of a grade. */
const SLOPE = 10;
const BOUNDS = { low: -6, high: 2 };

/** Log-odds for each nat that both names say and the other does not, beyond a trade or a place. */
const APART = 0.15;

/**
 * The weight of each relation is meant for names of one shared distinctive word and one word
 * more of the kind in question; this is the likeness of such names.
 */
const GRADES: { readonly [Each in Relation]: { grade: Grade; typical: number } } = {
  core: { grade: 'name-same-core', typical: 0.96 },
  contained: { grade: 'name-contained', typical: 0.87 },
  extended: { grade: 'name-extended', typical: 0.71 },
  cousins: { grade: 'name-cousins', typical: 0.83 },
  crossed: { grade: 'name-crossed', typical: 0.75 },
};

/**
 * Soft TF-IDF: the cosine of two names whose words weigh what they tell.
 *
 * @source Cohen, Ravikumar and Fienberg, “A comparison of string distance metrics for
 * name-matching tasks”, IIWeb (2003)
 */
function likenessOf({ shared, only }: Alignment, frequencies: Frequencies): number {
  const squared = (token: Token) => informationOf(token, frequencies) ** 2;
  const told = (tokens: readonly Token[]) => tokens.reduce((sum, token) => sum + squared(token), 0);
  const common = shared.reduce((sum, { token, quality }) => sum + quality * squared(token), 0);
  const both = told(shared.map(({ token }) => token));
  return common / Math.sqrt((both + told(only[0])) * (both + told(only[1])));
}

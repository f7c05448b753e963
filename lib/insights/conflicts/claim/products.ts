import { plainWord } from '@/lib/domain/plain-name';
import { rememberedOf } from '@/lib/domain/remembered';
import { isAnswer } from './answers';
import { isPartOfOther, wordsIn } from './words';

/**
 * What two claims want to sell: `line` where the product of one may be part of what the other
 * names, `unknown` where one of them does not say.
 */
export type Overlap =
  | { readonly kind: 'shared'; readonly products: readonly string[] }
  | { readonly kind: 'line'; readonly first: string; readonly second: string }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'apart' };

/** Each opportunity stands for itself: other products on one customer are no conflict (C14). */
export function overlapOf(first: readonly string[], second: readonly string[]): Overlap {
  if (first.length === 0 || second.length === 0) return { kind: 'unknown' };
  const wanted = namesIn(second);
  const products = first.filter((product) => wanted.has(plainWord(product)));
  if (products.some(isAnswer)) return { kind: 'shared', products: products.filter(isAnswer) };
  return lineOverlap(linesIn(first), linesIn(second));
}

/** `Vault` and `Vault Enterprise, 500 users` are one line written in two ways. */
function lineOverlap(firsts: readonly Line[], seconds: readonly Line[]): Overlap {
  if (firsts.length === 0 || seconds.length === 0) return { kind: 'unknown' };
  for (const { product: first, words } of firsts) {
    const second = seconds.find((other) => isPartOfOther(words, other.words));
    if (second) return { kind: 'line', first, second: second.product };
  }
  return { kind: 'apart' };
}

type Line = { readonly product: string; readonly words: readonly string[] };

/** A list longer than this is a catalogue, and names what it means. */
const MOST_COMPARED = 20;

/** One claim is held against thousands: its products are taken apart once. */
const linesIn = rememberedOf((products: readonly string[]): readonly Line[] =>
  products
    .filter(isAnswer)
    .slice(0, MOST_COMPARED)
    .map((product) => ({ product, words: wordsOf(product) })),
);

const namesIn = rememberedOf((products: readonly string[]) => new Set(products.map(plainWord)));

const wordsOf = (product: string): string[] => wordsIn(plainWord(product));

/**
 * Whether a product belongs to a line: `Vault` covers `Vault Enterprise, 500 users`, and a line
 * that says more than the deal does is given the benefit of the doubt.
 */
export const isOfLine = (product: string, line: string): boolean =>
  isPartOfOther(wordsOf(product), wordsOf(line));

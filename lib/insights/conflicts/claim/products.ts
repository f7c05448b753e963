/** What two claims want to sell: `unknown` where one of them does not say. */
export type Overlap =
  | { readonly kind: 'shared'; readonly products: readonly string[] }
  | { readonly kind: 'unknown' }
  | { readonly kind: 'apart' };

const plain = (product: string): string => product.trim().toLowerCase();

/** Each opportunity stands for itself: other products on one customer are no conflict (C14). */
export function overlapOf(first: readonly string[], second: readonly string[]): Overlap {
  if (first.length === 0 || second.length === 0) return { kind: 'unknown' };
  const wanted = new Set(second.map(plain));
  const products = first.filter((product) => wanted.has(plain(product)));
  return products.length > 0 ? { kind: 'shared', products } : { kind: 'apart' };
}

const wordsOf = (product: string): string[] =>
  plain(product)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');

/**
 * Whether a product belongs to a line: `Vault` covers `Vault Enterprise, 500 users`, and a line
 * that says more than the deal does is given the benefit of the doubt.
 */
export function isOfLine(product: string, line: string): boolean {
  const [words, wanted] = [wordsOf(product), wordsOf(line)];
  const isPart = (some: readonly string[], all: readonly string[]) =>
    some.every((word) => all.includes(word));
  return isPart(wanted, words) || isPart(words, wanted);
}

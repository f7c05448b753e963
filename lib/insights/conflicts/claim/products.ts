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

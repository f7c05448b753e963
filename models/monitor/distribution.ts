import type { Distribution } from '@/lib/domain/model-card';
import { quantile } from '../stats/quantile';
import { type Column, cleaned, type Value } from '../table';

/** Bands of a number, and most categories with a band of their own. */
const BANDS = 10;

/**
 * How the values of a column are spread over bands: numbers over tenths of these values,
 * categories over the most frequent ones and the rest; the last band holds what is not known.
 */
export function distributionOf({ id, type }: Column, values: readonly Value[]): Distribution {
  const bands = type === 'number' ? { edges: tenths(numbersIn(values)) } : { names: names(values) };
  return { feature: id, ...bands, shares: sharesIn(bands, values) };
}

/** How later values are spread over the bands of a distribution; nothing of no values. */
export function sharesIn(
  { edges, names = [] }: Pick<Distribution, 'edges' | 'names'>,
  values: readonly Value[],
): number[] {
  const known = edges ? edges.length + 1 : names.length + 1;
  const counts = new Array<number>(known + 1).fill(0);
  for (const raw of values) {
    const value = cleaned(raw);
    const band =
      value === null || value === undefined
        ? known
        : edges
          ? edges.filter((edge) => Number(value) > edge).length
          : (names.indexOf(String(value)) + known) % known;
    counts[band] = (counts[band] ?? 0) + 1;
  }
  return counts.map((count) => count / Math.max(1, values.length));
}

const numbersIn = (values: readonly Value[]): number[] =>
  values.filter((value) => typeof value === 'number' && Number.isFinite(value)) as number[];

/** Inner edges of ten bands with as many values each; fewer where values repeat. */
export function tenths(values: readonly number[]): number[] {
  if (values.length === 0) return [];
  const sorted = [...values].sort((a, b) => a - b);
  const edges = Array.from({ length: BANDS - 1 }, (_, i) => quantile(sorted, (i + 1) / BANDS));
  const last = sorted.at(-1) ?? 0;
  return [...new Set(edges)].filter((edge) => edge < last);
}

function names(values: readonly Value[]): string[] {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (value === null || value === undefined) continue;
    counts.set(String(value), (counts.get(String(value)) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
    .slice(0, BANDS - 1)
    .map(([name]) => name);
}

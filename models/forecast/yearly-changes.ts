import { median, type Series } from './series';

/** Logarithm of the change against the year before, from period `first` on, less its level around. */
export type Changes = { readonly first: number; readonly values: Float64Array };

/**
 * What the growth of the time does not explain: each period's change against the year before, less
 * the running median of these changes.
 *
 * @returns null under a year and a half of values, or where one of them is not above zero
 */
export function yearlyChanges({ first, values }: Series, season: number): Changes | null {
  const count = values.length - season;
  if (count < season / 2 || !values.every((value) => value > 0)) return null;
  const raw = Float64Array.from({ length: count }, (_, i) =>
    Math.log((values[i + season] as number) / (values[i] as number)),
  );
  const reach = Math.max(2, season >> 3);
  const level = raw.map((_, i) => median(raw.subarray(Math.max(0, i - reach), i + reach + 1)));
  return { first: first + season, values: raw.map((value, i) => value - (level[i] as number)) };
}

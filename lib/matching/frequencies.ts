import type { Token, WordKind } from './name';

/** How many records carry each value, for the values that an index counts. */
export type Frequencies = {
  readonly records: number;
  /** Records that carry an index key, such as `t:contoso`. */
  readonly of: (key: string) => number;
  /** Records that carry all of these keys, where they are at hand to be counted. */
  readonly together?: (keys: readonly string[]) => number;
};

/** Records that carry all of these keys; where they cannot be counted, those of the rarest. */
export const carriersOf = (keys: readonly string[], { of, together }: Frequencies): number =>
  together ? together(keys) : Math.min(...keys.map(of));

/** Before anything is counted. */
export const NO_FREQUENCIES: Frequencies = { records: 0, of: () => 0 };

/** How telling a word of each kind is before anything is counted, in nats. */
const TYPICAL: { readonly [Kind in WordKind]: number } = {
  distinctive: 7,
  describing: 4,
  empty: 2,
};

/** Information of a word of this kind where nothing is counted. */
export const typicalInformation = (kind: WordKind): number => TYPICAL[kind];

/** Records whose counts weigh as much as what is known of words in general. */
const PRIOR_RECORDS = 200;

/**
 * Information of a word: how surprising it is to meet it in a name, in nats. Counts of the
 * user's own records, smoothed by what its kind is worth in general.
 *
 * @source Winkler, “Frequency-based matching in the Fellegi–Sunter model” (1989); Jelinek–Mercer
 * smoothing
 */
export function informationOf({ form, kind }: Token, frequencies: Frequencies): number {
  const { records, of } = frequencies;
  const expected = PRIOR_RECORDS * Math.exp(-TYPICAL[kind]);
  return Math.log((records + PRIOR_RECORDS) / (of(`t:${form}`) + expected));
}

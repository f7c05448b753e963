/** One question to a row. `feature` is the index of a column. */
export type Split = {
  readonly feature: number;
  /** Share of the training cases that answer yes. */
  readonly share: number;
  /** Numbers and booleans: yes from here on; not known is no. */
  readonly from?: number;
  /** Categories: yes for these bins (0 is not known, then the groups of the encoding). */
  readonly bins?: readonly number[];
};

/**
 * An oblivious tree: the same question to all rows on each level, each about another feature. So
 * it is a table over its answers: `values[b₁b₂…]` with the first answer as the highest bit.
 *
 * @source Prokhorenkova et al.: CatBoost: Unbiased Boosting with Categorical Features (2018)
 */
export type Tree = { readonly splits: readonly Split[]; readonly values: readonly number[] };

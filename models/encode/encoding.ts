import type { Tally } from '../features/past';

/**
 * How the values of one feature become columns of the network, and what was seen of each of
 * its bands in training. Plain data: it is stored with the model.
 */
export type Encoding = {
  readonly id: string;
  /** Ascending; a number climbs one ramp column between each two neighbours. Numbers only. */
  readonly knots: readonly number[];
  /** Categories, one column for each group; rare ones share the last. Categories only. */
  readonly groups: readonly (readonly string[])[];
  /** Last column: the value is not known. Left out where training saw it always, or never. */
  readonly missing: boolean;
  /** Mean of each column over the training cases; effects are measured from there. */
  readonly means: readonly number[];
  /** Training cases of each band: nearest knot or group, then not known. */
  readonly bands: readonly Tally[];
};

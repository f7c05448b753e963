import type { Alignment } from './align';
import type { Frequencies } from './frequencies';
import { carriersOf, informationOf } from './frequencies';
import type { Token } from './name';

/** A company is known by one distinctive word; what further words add is bounded. */
const BOUNDS = { low: -2, high: 2 };

/** In a shorter list every word looks common, for it counts itself. */
const FEW_RECORDS = 200;

/** Of so many records that share words, as many are one company as in records at large. */
const USUAL_CARRIERS = 8;

/** Who shares one word tends to share others, so a rare meeting counts in part. */
const SHARE = 0.5;

const bounded = (value: number, { low, high } = BOUNDS): number =>
  Math.min(high, Math.max(low, value));

/**
 * Term-frequency adjustment: sharing `Zaltrixo` says more than sharing `Alpha`, of which the
 * user's data has fifty; and `Alpha Zaltrixo` no more than `Zaltrixo`, where all of these are Alpha
 * branches. What counts is how many records carry all that is shared.
 *
 * Shape: shared words and the records that carry them → log-odds in [-2, 2], 0 where nothing is
 * counted.
 * @source Winkler, “Frequency-based matching in the Fellegi–Sunter model” (1989)
 */
export function rarityOf(shared: readonly Token[], frequencies: Frequencies): number {
  if (frequencies.records === 0 || shared.length === 0) return 0;
  const keys = [...new Set(shared.map(({ form }) => `t:${form}`))];
  const carriers = Math.max(1, carriersOf(keys, frequencies));
  const rarity = bounded(SHARE * Math.log(USUAL_CARRIERS / carriers));
  return frequencies.records < FEW_RECORDS ? Math.max(0, rarity) : rarity;
}

/** So much is said at most; further words of a name add nothing. */
const MOST_RESIDUE = 16;

/**
 * What keeps two names apart: the information of the words that one has and the other lacks, of
 * the name that has less of it. None where one name holds all of the other.
 *
 * Shape: words side by side and how common they are → nats in [0, 16].
 */
export function residueOf({ only }: Alignment, frequencies: Frequencies): number {
  const [one, other] = only.map((tokens) =>
    tokens.reduce((sum, token) => sum + informationOf(token, frequencies), 0),
  );
  return Math.min(MOST_RESIDUE, one ?? 0, other ?? 0);
}

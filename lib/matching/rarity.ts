import type { Alignment } from './align';
import type { Frequencies } from './frequencies';
import { informationOf, typicalInformation } from './frequencies';
import type { Token } from './name';

/** A company is known by one distinctive word; what further words add is bounded. */
const BOUNDS = { low: -2, high: 2 };

/** In a shorter list every word looks common, for it counts itself. */
const FEW_RECORDS = 200;

/** Words of one name are no independent draws (First, National, Bank), so they count in part. */
const SHARE = 0.5;

const bounded = (value: number, { low, high } = BOUNDS): number =>
  Math.min(high, Math.max(low, value));

/**
 * Term-frequency adjustment: sharing `Zaltrixo` says more than sharing `Alpha`, of which the
 * user's data has fifty.
 *
 * Shape: shared words and the information they carry in these records → log-odds in [-2, 2], 0
 * where nothing is counted.
 * @source Winkler, “Frequency-based matching in the Fellegi–Sunter model” (1989)
 */
export function rarityOf(shared: readonly Token[], frequencies: Frequencies): number {
  if (frequencies.records === 0) return 0;
  const information = shared.reduce((sum, token) => sum + informationOf(token, frequencies), 0);
  const rarity = bounded(SHARE * (information - typicalInformation('distinctive')));
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

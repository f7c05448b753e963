import type { Profile } from './company';
import type { Level } from './weights';

/** The most that a level may weigh, in log-odds. */
export type Ceilings = ReadonlyMap<Level, number>;

/** Chances below this are those of a list without any repeats. */
const RAREST = 1e-4;

/**
 * What agreement on a place may weigh at most: two records of a list agree on it by chance as often
 * as they do at all, so however sure, it is worth no more than one over that. One country says no
 * more than is known of countries: where nothing finer is at hand it stands for what is missing.
 *
 * Shape: the records of both lists → log-odds by level.
 * @source Linacre et al., “Splink”, International Journal of Population Data Science 7 (2022): u
 * probabilities from random pairs
 */
export const ceilingsOf = (asked: readonly Profile[], among: readonly Profile[]): Ceilings =>
  new Map([
    ['postcode-same', ceiling(sharesOf(asked, 'postcode'), sharesOf(among, 'postcode'))],
    ['city-same', ceiling(sharesOf(asked, 'city'), sharesOf(among, 'city'))],
    ['country-same', 0],
  ]);

/** How large a share of the records that name a place name each. */
function sharesOf(
  profiles: readonly Profile[],
  place: 'postcode' | 'city',
): ReadonlyMap<string, number> {
  const named = profiles.flatMap((profile) => profile[place] ?? []);
  const shares = new Map<string, number>();
  for (const value of named) shares.set(value, (shares.get(value) ?? 0) + 1 / named.length);
  return shares;
}

function ceiling(ours: ReadonlyMap<string, number>, theirs: ReadonlyMap<string, number>): number {
  const chance = [...ours].reduce((sum, [at, share]) => sum + share * (theirs.get(at) ?? 0), 0);
  return -Math.log(Math.max(RAREST, chance));
}

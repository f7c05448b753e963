import type { Ceilings } from './chance';
import type { Level } from './weights';

/** How far a weight may move, down and up, in log-odds. */
export type Bounds = { readonly least: number; readonly most: number };

/** How far learning may move a weight: a list full of one oddity must not turn all around. */
const FURTHEST = 4.5;

/** An equal name, or a web domain, names a company whatever a list is like. */
const NAMING: ReadonlySet<Level> = new Set(['name-9', 'domain-same']);
const FURTHEST_OF_NAMING = 3.5;

/** One company in twenty has records of two places: it moved, or has a branch. */
const APART_IN_PLACE: ReadonlySet<Level> = new Set([
  'postcode-different',
  'city-different',
  'country-different',
]);
const LEAST_IN_PLACE = Math.log(1 / 20);

/** What differs is never for one company; but companies own several domains. */
const APART: ReadonlySet<Level> = new Set([
  'phone-different',
  'address-different',
  ...APART_IN_PLACE,
]);

/**
 * How far learning may move the weight of a level from where it starts, so that it never says what
 * the level cannot mean. Without these bounds the two kinds of pairs that are told apart may
 * become those of one town and others, in place of those of one company and others.
 *
 * Shape: a level, its weight at the start, and the most that some levels may weigh → log-odds, of
 * which the first is ≤ 0 and the second ≥ 0.
 */
export function boundsOf(level: Level, start: number, ceilings: Ceilings): Bounds {
  const least = NAMING.has(level) ? -FURTHEST_OF_NAMING : -FURTHEST;
  if (APART_IN_PLACE.has(level)) return { least: Math.min(0, LEAST_IN_PLACE - start), most: 0 };
  if (APART.has(level)) return { least, most: 0 };
  const ceiling = ceilings.get(level) ?? Number.POSITIVE_INFINITY;
  return { least, most: Math.min(FURTHEST, Math.max(0, ceiling - start)) };
}

import type { Encoding } from '../encode/encoding';
import type { Value } from '../table';
import type { Cut } from './bin-rows';
import { categoryBinner, numberBinner } from './bins';
import { componentsOf, sharesOfLevels } from './components';
import type { Split, Tree } from './tree';

/** One question, made ready to be asked. */
export type Level = {
  readonly feature: number;
  readonly share: number;
  /** Answer of each bin. */
  readonly side: Uint8Array;
};

/** A tree to ask. */
export type Ready = {
  readonly levels: readonly Level[];
  readonly values: readonly number[];
  /** What the tree says on average. */
  readonly mean: number;
  /** What each level adds, by the pattern of answers; the bits of a pattern are the answers of a row. */
  readonly sharesOf: (pattern: number) => Float64Array;
};

/** Adds what trees say of a row to the effects of its features. */
export type TreeEffects = {
  /** What all trees say on average; belongs to the intercept. */
  readonly mean: number;
  readonly addTo: (effects: Float64Array, row: readonly Value[]) => void;
};

/** Six levels at most: the answers in the low bits of a pattern, what has none above them. */
const UNKNOWN = 8;

/** Patterns at or above this have a level without an answer; the others are leaves. */
export const PARTLY = 1 << UNKNOWN;

type Encodings = readonly Pick<Encoding, 'groups' | 'missing'>[];

/**
 * Makes trees ready to predict. A value without an answer (a new category) takes its feature out
 * of the game: it adds nothing, and the others add what they do on average over it.
 */
export function treeEffects(trees: readonly Tree[], encodings: Encodings): TreeEffects {
  const cuts = cutsOf(trees, encodings);
  const ready = trees.map((tree) => readyOf(tree, cuts));
  const bins = new Int16Array(cuts.length);
  const { features, sidesAt, sides } = flatLevels(ready);

  return {
    mean: ready.reduce((sum, { mean }) => sum + mean, 0),
    addTo(effects, row) {
      for (let feature = 0; feature < bins.length; feature++) {
        bins[feature] = cuts[feature]?.binner.of(row[feature]) ?? -1;
      }
      let first = 0;
      for (const { levels, sharesOf } of ready) {
        const end = first + levels.length;
        let pattern = 0;
        for (let level = first; level < end; level++) {
          const bin = bins[features[level] as number] as number;
          const bit = bin < 0 ? PARTLY : (sides[(sidesAt[level] as number) + bin] as number);
          pattern = (pattern << 1) | bit;
        }
        const shares = sharesOf(pattern);
        for (let level = first; level < end; level++) {
          const feature = features[level] as number;
          effects[feature] = (effects[feature] as number) + (shares[level - first] as number);
        }
        first = end;
      }
    },
  };
}

/** The levels of all trees in three lists: a row asks them all, and looks nothing else up. */
function flatLevels(trees: readonly Ready[]) {
  const levels = trees.flatMap((tree) => tree.levels);
  const sidesAt = new Int32Array(levels.length);
  const sides = new Uint8Array(levels.reduce((sum, { side }) => sum + side.length, 0));
  let at = 0;
  for (const [level, { side }] of levels.entries()) {
    sidesAt[level] = at;
    sides.set(side, at);
    at += side.length;
  }
  return { features: Uint16Array.from(levels, ({ feature }) => feature), sidesAt, sides };
}

/** The bins of each feature, as fine as the questions about it need; null where there are none. */
export const cutsOf = (trees: readonly Tree[], encodings: Encodings): (Cut | null)[] =>
  encodings.map((encoding, feature) => {
    const splits = trees.flatMap((tree) => tree.splits.filter((one) => one.feature === feature));
    if (splits.length === 0) return null;
    if (splits[0]?.from === undefined) return { cuts: null, binner: categoryBinner(encoding) };
    const asked = new Set(splits.flatMap(({ from }) => (from === undefined ? [] : [from])));
    const cuts = Float64Array.from(asked).sort();
    return { cuts, binner: numberBinner(cuts, encoding.missing) };
  });

/** Shares are computed when a pattern first occurs: most of them never do. */
export function readyOf(tree: Tree, cuts: readonly (Cut | null)[]): Ready {
  const levels = tree.splits.map((split) => levelOf(split, cuts[split.feature] as Cut));
  const coefficients = componentsOf(tree);
  const leaves: (Float64Array | undefined)[] = new Array(tree.values.length).fill(undefined);
  const partly = new Map<number, Float64Array>();
  const sharesOf = (pattern: number): Float64Array => {
    const found = pattern < PARTLY ? leaves[pattern] : partly.get(pattern);
    if (found) return found;
    const distances = levels.map(({ share }, i) => {
      const answer = pattern >> (levels.length - 1 - i);
      return answer & PARTLY ? 0 : (answer & 1) - share;
    });
    const shares = sharesOfLevels(coefficients, distances);
    if (pattern < PARTLY) leaves[pattern] = shares;
    else partly.set(pattern, shares);
    return shares;
  };
  return { levels, values: tree.values, mean: coefficients[0] as number, sharesOf };
}

function levelOf({ feature, share, from, bins }: Split, { cuts, binner }: Cut): Level {
  const side = new Uint8Array(binner.bins);
  // A question about all known numbers is none of the cuts: index −1, from bin 1 on.
  if (cuts && from !== undefined) side.fill(1, cuts.indexOf(from) + 2);
  for (const bin of bins ?? []) side[bin] = 1;
  return { feature, share, side };
}

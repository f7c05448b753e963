import type { Encoding } from '../encode/encoding';
import type { Pace } from '../pace';
import type { Value } from '../table';
import { type Binner, categoryBinner, numberBinner } from './bins';
import { componentsOf, sharesOfLevels } from './components';
import type { Split, Tree } from './tree';

type Level = {
  readonly feature: number;
  readonly share: number;
  /** Answer of each bin. */
  readonly side: Uint8Array;
};

type Ready = {
  readonly levels: readonly Level[];
  readonly coefficients: Float64Array;
  /** What each level adds, leaf by leaf: where all answers are known nothing is computed. */
  readonly shares: Float64Array;
};

/** Adds what trees say of a row to the effects of its features. */
export type TreeEffects = {
  /** What all trees say on average; belongs to the intercept. */
  readonly mean: number;
  readonly addTo: (effects: Float64Array, row: readonly Value[]) => void;
};

/**
 * Makes trees ready to predict. A value without an answer (a new category) takes its feature out
 * of the game: it adds nothing, and the others add what they do on average over it.
 */
export function treeEffects(
  trees: readonly Tree[],
  encodings: readonly Pick<Encoding, 'groups' | 'missing'>[],
): TreeEffects {
  const binners = encodings.map((encoding, feature) =>
    binnerOf(
      trees.flatMap(({ splits }) => splits.filter((split) => split.feature === feature)),
      encoding,
    ),
  );
  const ready = trees.map((tree) => readyOf(tree, binners));
  const bins = new Int16Array(binners.length);

  return {
    mean: ready.reduce((sum, { coefficients }) => sum + (coefficients[0] as number), 0),
    addTo(effects, row) {
      for (let feature = 0; feature < bins.length; feature++) {
        const binner = binners[feature]?.binner;
        bins[feature] = binner ? binner.of(row[feature]) : -1;
      }
      for (let t = 0; t < ready.length; t++) addTree(ready[t] as Ready, bins, effects);
    },
  };
}

function addTree({ levels, coefficients, shares }: Ready, bins: Int16Array, effects: Float64Array) {
  let leaf = 0;
  for (let i = 0; i < levels.length; i++) {
    const { feature, side } = levels[i] as Level;
    const bin = bins[feature] as number;
    if (bin < 0) {
      addPartly(levels, coefficients, bins, effects);
      return;
    }
    leaf = (leaf << 1) | (side[bin] as number);
  }
  const start = leaf * levels.length;
  for (let i = 0; i < levels.length; i++) {
    const { feature } = levels[i] as Level;
    effects[feature] = (effects[feature] as number) + (shares[start + i] as number);
  }
}

function addPartly(
  levels: readonly Level[],
  coefficients: Float64Array,
  bins: Int16Array,
  effects: Float64Array,
): void {
  const distances = levels.map(({ feature, share, side }) => {
    const bin = bins[feature] as number;
    return bin < 0 ? 0 : (side[bin] as number) - share;
  });
  const shares = sharesOfLevels(coefficients, distances);
  levels.forEach(({ feature }, i) => {
    effects[feature] = (effects[feature] as number) + (shares[i] as number);
  });
}

type Cut = { readonly binner: Binner; readonly cuts: Float64Array };

/** The bins of a feature, as fine as the questions about it need; null where there are none. */
function binnerOf(
  splits: readonly Split[],
  encoding: Pick<Encoding, 'groups' | 'missing'>,
): Cut | null {
  if (splits.length === 0) return null;
  const cuts = Float64Array.from(
    new Set(splits.flatMap(({ from }) => (from === undefined ? [] : [from]))),
  ).sort();
  const isNumber = splits[0]?.from !== undefined;
  return {
    cuts,
    binner: isNumber ? numberBinner(cuts, encoding.missing) : categoryBinner(encoding),
  };
}

function readyOf(tree: Tree, binners: readonly (Cut | null)[]): Ready {
  const levels = tree.splits.map((split): Level => {
    const { cuts, binner } = binners[split.feature] as Cut;
    const side = new Uint8Array(binner.bins);
    if (split.from !== undefined) side.fill(1, cuts.indexOf(split.from) + 2);
    for (const bin of split.bins ?? []) side[bin] = 1;
    return { feature: split.feature, share: split.share, side };
  });
  const coefficients = componentsOf(tree);
  const shares = new Float64Array(tree.values.length * levels.length);
  for (let leaf = 0; leaf < tree.values.length; leaf++) {
    const distances = levels.map(({ share }, i) => ((leaf >> (levels.length - 1 - i)) & 1) - share);
    shares.set(sharesOfLevels(coefficients, distances), leaf * levels.length);
  }
  return { levels, coefficients, shares };
}

/** Work of one tree and row, in multiply-adds. */
const TREE_WORK = 30;

/** What trees add to the log-odds of each row. */
export async function treeSums(
  trees: readonly Tree[],
  encodings: readonly Pick<Encoding, 'groups' | 'missing'>[],
  rows: readonly (readonly Value[])[],
  pace: Pace,
): Promise<Float64Array> {
  const { mean, addTo } = treeEffects(trees, encodings);
  const effects = new Float64Array(encodings.length);
  const sums = new Float64Array(rows.length);
  for (const [i, row] of rows.entries()) {
    await pace(trees.length * TREE_WORK);
    effects.fill(0);
    addTo(effects, row);
    sums[i] = effects.reduce((sum, effect) => sum + effect, mean);
  }
  return sums;
}

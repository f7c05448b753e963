import type { Pace } from '@/lib/domain/pace';
import { drawSubset, drawsOf } from '../stats/draws';
import type { BinnedColumn } from './binned';
import { descend, type Grown, growTree } from './grow-tree';
import { inSteps, type Pulls } from './pull-sums';
import type { Split, Tree } from './tree';

/** Part of the first tree's correction that is taken: small steps average over many trees. */
const RATE = 0.08;

/** λ of its leaves: one with less curvature behind it than this is mostly shrunk away. */
const PENALTY = 20;

/** Share of the rows that a tree sees, so that no two trees see the same. */
const ROW_SHARE = 0.5;

/** Columns that a tree chooses from, drawn anew for each. */
const MOST_COLUMNS = 16;

/** Rows that a tree sees at most. */
const MOST_ROWS = 20_000;

/** Work of one row, in multiply-adds: an exponential, and six look-ups. */
const ROW_WORK = 40;

/** Rows handled between two pauses. */
const STEP = 50_000;

/** Trees after which one is bold, and rows for each of them: many cases carry more calm trees. */
const CALM_TREES = 100;
const ROWS_A_TREE = 40;

/**
 * How bold a tree is, by the number of trees before it: the penalty of its leaves and its rate. Calm
 * ones are best while there is little left to say. Where more than a hundred of them still gain,
 * features act together in many ways, and calm trees would need thousands to say it; where they
 * gain nothing any more, whoever looks on has stopped before the bold ones.
 */
function boldness(before: number, rows: number) {
  const along = before / Math.max(CALM_TREES, rows / ROWS_A_TREE);
  return { penalty: PENALTY / (1 + along) ** 2, rate: RATE * (1 + along / 3) };
}

/**
 * Gradient boosting from a given start: each tree corrects what is left after the ones before, more
 * and more boldly. Deterministic: chance is seeded.
 *
 * @param labels 0 or 1 for each row
 * @param start log-odds of each row without trees
 * @param count trees at most
 * @param afterEach sees the trees so far, the newest last; says false to stop
 * @source Friedman: Stochastic Gradient Boosting (2002)
 */
export async function boost(
  columns: readonly BinnedColumn[],
  labels: Float32Array,
  start: Float64Array,
  count: number,
  pace: Pace,
  afterEach: (trees: readonly Tree[]) => Promise<boolean> = async () => true,
): Promise<readonly Tree[]> {
  const logits = Float64Array.from(start);
  const random = drawsOf(1);
  const share = Math.min(ROW_SHARE, MOST_ROWS / labels.length);
  const trees: Tree[] = [];
  while (trees.length < count && columns.length > 0) {
    await pace(Math.min(labels.length, MOST_ROWS) * ROW_WORK);
    const rows = drawn(labels.length, share, random);
    const some = [...drawSubset(columns.length, MOST_COLUMNS, random)];
    const { penalty, rate } = boldness(trees.length, labels.length);
    const grown = await growTree(
      some.map((i) => columns[i] as BinnedColumn),
      rows,
      pullsOf(rows, labels, logits),
      penalty,
      pace,
    );
    if (grown.parts.length === 0) break;
    const tree = treeOf(grown, rate);
    for (let from = 0; from < labels.length; from += STEP) {
      await pace(Math.min(STEP, labels.length - from) * ROW_WORK);
      climb(grown, tree, logits, from, Math.min(labels.length, from + STEP));
    }
    trees.push(tree);
    if (!(await afterEach(trees))) break;
  }
  return trees;
}

function drawn(count: number, share: number, random: () => number): Int32Array {
  const rows = new Int32Array(count);
  let kept = 0;
  for (let row = 0; row < count; row++) {
    // Written before it is known whether it stays: a coin is no branch that can be foreseen.
    rows[kept] = row;
    kept += Number(random() < share);
  }
  return rows.subarray(0, kept);
}

function pullsOf(rows: Int32Array, labels: Float32Array, logits: Float64Array): Pulls {
  const gradients = new Float64Array(rows.length);
  const curvatures = new Float64Array(rows.length);
  for (let k = 0; k < rows.length; k++) {
    const row = rows[k] as number;
    const p = 1 / (1 + Math.exp(-(logits[row] as number)));
    gradients[k] = inSteps(p - (labels[row] as number));
    curvatures[k] = inSteps(p * (1 - p));
  }
  return { gradients, curvatures };
}

function climb(
  { parts }: Grown,
  { values }: Tree,
  logits: Float64Array,
  from: number,
  end: number,
): void {
  const leafOf = new Uint8Array(end - from);
  for (const { column, side } of parts) descend(column.values.subarray(from, end), side, leafOf);
  for (let i = 0; i < leafOf.length; i++) {
    logits[from + i] = (logits[from + i] as number) + (values[leafOf[i] as number] as number);
  }
}

/** Keeps four decimals: a tree is stored, and a ten-thousandth of log-odds moves nothing. */
const rounded = (value: number): number => Math.round(value * 1e4) / 1e4;

const treeOf = ({ parts, values }: Grown, rate: number): Tree => ({
  splits: parts.map(({ column, side }): Split => {
    const { feature, cuts, counts, values: rows } = column;
    const yes = counts.reduce((sum, count, bin) => sum + count * (side[bin] as number), 0);
    const share = rounded(yes / rows.length);
    const first = side.indexOf(1);
    return cuts
      ? { feature, share, from: first < 2 ? -Number.MAX_VALUE : (cuts[first - 2] as number) }
      : { feature, share, bins: [...side.keys()].filter((bin) => side[bin] === 1) };
  }),
  values: Array.from(values, (value) => rounded(rate * value)),
});

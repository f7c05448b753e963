import { cholesky } from '../stats/cholesky';
import { choleskySolve } from '../stats/cholesky-solve';
import { bounded, fillRow, SIZE, viewOf } from './global-features';
import { growthOf, growthWindow } from './growth';
import { median, type Series } from './series';

/** How far growth goes on, and back to what, learned from all series together. */
export type GlobalModel = {
  readonly weights: Float64Array;
  /** Median growth of all series at the time it is applied. */
  readonly commonGrowth: number;
};

/** Origins in the past to learn from. */
const ORIGINS = 6;

/** Ridge per case: the cases of one series and origin tell nearly the same. */
const RIDGES = [0.003, 0.03, 0.3];

/** Rows of fewer cases than this teach nothing. */
const LEAST_ROWS = 60;

/** At most this many cases are learned from; beyond it every k-th series is left out. */
const MOST_ROWS = 60_000;

/**
 * Fits a ridge regression of log(value / forecast by seasonal growth) on how growth has moved:
 * in double precision by its normal equations, because a system of seven unknowns is solved
 * faster than one operation of TensorFlow.js is called. The ridge is chosen by leaving origins
 * out, so that time is never looked at from behind.
 *
 * @returns null with too few cases
 * @source Hastie, Tibshirani, Friedman: The Elements of Statistical Learning, 2nd ed., 3.4.1;
 * Montero-Manso, Hyndman: Principles and algorithms for forecasting groups of time series (2021)
 */
export function fitGlobal(
  series: readonly Series[],
  season: number,
  horizon: number,
): GlobalModel | null {
  if (season < 4) return null;
  const long = series.filter(
    ({ values }) => values.length >= season + 1 + horizon && values.every((value) => value > 0),
  );
  const every = Math.ceil((long.length * ORIGINS * horizon) / MOST_ROWS) || 1;
  const used = long.filter((_, index) => index % every === 0);
  const stride = Math.max(1, Math.floor(horizon / 2));
  const folds: Fold[] = [];
  for (let origin = 0; origin < ORIGINS; origin++) {
    const fold = collect(used, season, horizon, horizon + origin * stride);
    if (fold.rows > 0) folds.push(fold);
  }
  const rows = folds.reduce((count, fold) => count + fold.rows, 0);
  if (rows < LEAST_ROWS) return null;
  const ridge = chooseRidge(folds);
  return {
    weights: solve(folds, ridge),
    commonGrowth: commonGrowthOf(long, season, 0),
  };
}

/** The next values of one series; null without a year and a period of positive values. */
export function applyGlobal(
  { weights, commonGrowth }: GlobalModel,
  values: Float64Array,
  season: number,
  horizon: number,
): Float64Array | null {
  const view = viewOf(values, season, values.length, commonGrowth);
  if (!view) return null;
  const out = new Float64Array(horizon);
  const row = new Float64Array(SIZE);
  for (let step = 0; step < horizon; step++) {
    const base = fillRow(row, view, step, horizon);
    let more = 0;
    for (let k = 0; k < SIZE; k++) more += (row[k] as number) * (weights[k] as number);
    out[step] = Math.exp(base + bounded(more));
  }
  return out.every(Number.isFinite) ? out : null;
}

/** Sums of squares and products of the cases of one origin. */
type Fold = {
  readonly rows: number;
  readonly gram: Float64Array;
  readonly right: Float64Array;
  readonly squares: number;
};

function collect(series: readonly Series[], season: number, horizon: number, back: number): Fold {
  const gram = new Float64Array(SIZE * SIZE);
  const right = new Float64Array(SIZE);
  const row = new Float64Array(SIZE);
  const common = commonGrowthOf(series, season, back);
  let rows = 0;
  let squares = 0;
  for (const { values } of series) {
    const end = values.length - back;
    const view = end > season ? viewOf(values, season, end, common) : null;
    if (!view) continue;
    for (let step = 0; step < horizon && end + step < values.length; step++) {
      const base = fillRow(row, view, step, horizon);
      const target = bounded(Math.log(values[end + step] as number) - base);
      rows++;
      squares += target * target;
      for (let a = 0; a < SIZE; a++) {
        right[a] = (right[a] as number) + (row[a] as number) * target;
        for (let b = 0; b <= a; b++) {
          gram[a * SIZE + b] =
            (gram[a * SIZE + b] as number) + (row[a] as number) * (row[b] as number);
        }
      }
    }
  }
  return { rows, gram, right, squares };
}

function commonGrowthOf(series: readonly Series[], season: number, back: number): number {
  const known = series
    .map(({ values }) => growthOf(values, season, growthWindow(season), values.length - back))
    .filter((growth) => growth !== null);
  return median(known);
}

function solve(folds: readonly Fold[], ridge: number): Float64Array {
  const gram = new Float64Array(SIZE * SIZE);
  const right = new Float64Array(SIZE);
  let rows = 0;
  for (const fold of folds) {
    rows += fold.rows;
    for (let i = 0; i < gram.length; i++) gram[i] = (gram[i] as number) + (fold.gram[i] as number);
    for (let i = 0; i < SIZE; i++) right[i] = (right[i] as number) + (fold.right[i] as number);
  }
  for (let i = 0; i < SIZE; i++) {
    gram[i * SIZE + i] = (gram[i * SIZE + i] as number) + ridge * rows;
  }
  return choleskySolve(cholesky(gram, SIZE), right);
}

/** The ridge with the least error on origins that were left out; of equals the strongest. */
function chooseRidge(folds: readonly Fold[]): number {
  let best = RIDGES[RIDGES.length - 1] as number;
  if (folds.length < 2) return best;
  let least = Number.POSITIVE_INFINITY;
  for (const ridge of [...RIDGES].reverse()) {
    let error = 0;
    for (const fold of folds) {
      error += errorOf(
        fold,
        solve(
          folds.filter((other) => other !== fold),
          ridge,
        ),
      );
    }
    if (error < least) [least, best] = [error, ridge];
  }
  return best;
}

/** Sum of squared errors: |y|² − 2·w·Xᵀy + wᵀXᵀX·w. */
function errorOf({ gram, right, squares }: Fold, weights: Float64Array): number {
  let error = squares;
  for (let a = 0; a < SIZE; a++) {
    const weight = weights[a] as number;
    error -= 2 * weight * (right[a] as number);
    for (let b = 0; b <= a; b++) {
      const both = (b === a ? 1 : 2) * weight * (weights[b] as number);
      error += both * (gram[a * SIZE + b] as number);
    }
  }
  return error;
}

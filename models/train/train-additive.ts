import type { ModelQuality } from '@/lib/domain/model';
import type { Pace } from '@/lib/domain/pace';
import { type Gate, gateOf } from '@/lib/domain/score';
import { SLICE } from '../pace';
import { predictorOf } from '../score/predict';
import { bounded } from '../score/shares';
import { logistic } from '../stats/logistic';
import { slice, type Table } from '../table';
import { useTensorFlow } from '../tf';
import { binnedOf } from '../trees/binned';
import type { Weights } from '../weights';
import { calibratedWeights } from './calibrated-weights';
import { fitAdditive, prepare } from './fit-additive';
import { intervalScale, type Told } from './interval-scale';
import { jointDeviation } from './joint-deviation';
import { linearLogits } from './linear-logits';
import { fitTrees } from './parts';
import { choosePenalty } from './penalties';
import { baseRateOf, beatsBaseRate, gainsOf, qualityOf } from './quality';
import { slopeAt } from './slope';
import { bestStep, blockOf, TREE_STEP, type Watched, watchTrees } from './watch-trees';

/** Share of the cases, the newest, that a model is judged on. */
const HOLD_OUT = 0.2;

/** Shares of the other cases, oldest first, that are fitted on; the next quarter judges the fit. */
const ORIGINS = [0.5, 0.75];
const AHEAD = 0.25;

/** Cases whose effects are in memory at once. */
const TOLD_AT_ONCE = 1_000;

/** What came of training; `reason` is a key of `_locales`. */
export type Trained = {
  readonly gate: Gate;
  readonly quality: ModelQuality | null;
  readonly reason: 'modelServes' | 'modelTooFewCases' | 'modelNoBetterThanBaseRate';
  /** Null where the model was refused. */
  readonly weights: Weights | null;
  readonly holdOut: HoldOut | null;
};

export type HoldOut = {
  /** What the trial model said of the newest fifth, the last rows of the table, in their order. */
  readonly forecasts: readonly number[];
  /** What it says of the rows from `start` on, a row of that fifth, once it learns from all before. */
  readonly forecastsFrom: (start: number) => Promise<readonly number[]>;
};

/**
 * Trains a model on a table of typed columns: chooses how much it may know by forward
 * validation, calibrates on cases outside training, judges on the newest fifth, and fits again on
 * everything. Refuses where cases are too few of a kind (under 40 each) or the newest fifth is
 * not foretold better than by the base rate.
 *
 * @param table cases, oldest first
 * @throws the abort reason of the pace
 */
export async function trainAdditive(table: Table, pace: Pace): Promise<Trained> {
  const positives = table.labels.filter(Boolean).length;
  const gate = gateOf(positives, table.labels.length - positives);
  const refused = { gate, quality: null, weights: null, holdOut: null };
  if (gate.level === 'none' || gate.level === 'low') {
    return { ...refused, reason: 'modelTooFewCases' };
  }
  await useTensorFlow();
  const cut = Math.floor(table.rows.length * (1 - HOLD_OUT));
  const older = slice(table, 0, cut);
  const { penalty, trials } = await choosePenalty(originsOf(older), pace);
  const watched: Watched[] = [];
  for (const trial of trials) watched.push(await watchTrees(trial, pace));
  const step = await bestStep(watched, pace);
  await pace(SLICE);
  const slope = slopeAt(step, watched);
  const newest = await tryOut(older, slice(table, cut), penalty, pace);
  const told = await toldOf(newest, step, slope, pace);

  const { labels } = newest.later;
  const forecasts = told.map(chanceOf);
  const holdOut: HoldOut = {
    forecasts,
    async forecastsFrom(start) {
      if (start === cut) return forecasts;
      const trial = await tryOut(slice(table, 0, start), slice(table, start), penalty, pace);
      return (await toldOf(trial, step, slope, pace)).map(chanceOf);
    },
  };
  // Of the cases that calibration saw: else a model would pass by knowing the newer rate alone.
  const baseRate = baseRateOf(watched.flatMap(({ later }) => later.labels));
  const quality = qualityOf(labels, forecasts, baseRate);
  const gains = [
    ...watched.flatMap((trial) => gainsOfTrial(trial, step, slope)),
    ...gainsOf(labels, forecasts, baseRate),
  ];
  if (!beatsBaseRate(quality, gains)) {
    return { ...refused, quality, holdOut, reason: 'modelNoBetterThanBaseRate' };
  }
  const weights = await fitAll(table, penalty, [...watched, newest], pace);
  return {
    gate,
    quality,
    reason: 'modelServes',
    weights: widened(weights, intervalScale(told, await leastScale(newest, told, slope, pace))),
    holdOut,
  };
}

const chanceOf = ({ logit }: Told): number => logistic(logit);

/** Forward validation: the oldest cases foretell the next ones, never the other way round. */
const originsOf = (table: Table) =>
  ORIGINS.map((origin) => {
    const cut = Math.floor(origin * table.rows.length);
    const end = Math.floor((origin + AHEAD) * table.rows.length);
    return { earlier: slice(table, 0, cut), later: slice(table, cut, end) };
  });

/** Trains on the older cases as if it were then, watched by the newest. */
async function tryOut(earlier: Table, later: Table, penalty: number, pace: Pace): Promise<Watched> {
  const additive = await fitAdditive(await prepare(earlier, pace), penalty, pace);
  const linear = await linearLogits(additive, later, pace);
  return await watchTrees({ earlier, later, additive, linear }, pace);
}

/** What the model of a trial says of its later cases; nothing in it knows how they ended. */
async function toldOf(
  { earlier, later, additive, trees }: Watched,
  step: number,
  slope: number,
  pace: Pace,
): Promise<Told[]> {
  const parts = { additive, trees: trees.slice(0, step * TREE_STEP) };
  const weights = await calibratedWeights(parts, slope, earlier, pace);
  const predict = predictorOf(weights);
  const told: Told[] = [];
  for (let from = 0; from < later.labels.length; from += TOLD_AT_ONCE) {
    const { rows, labels } = slice(later, from, from + TOLD_AT_ONCE);
    for (const [i, { effects, deviation }] of (await predict(rows, pace)).entries()) {
      const logit = bounded(effects.reduce((sum, effect) => sum + effect, weights.intercept));
      told.push({ logit, deviation, label: labels[i] ?? false });
    }
  }
  return told;
}

function gainsOfTrial(trial: Watched, step: number, slope: number): number[] {
  const { labels, logits } = blockOf(trial, step);
  const level = trial.additive.weights[0] as number;
  const forecasts = Array.from(logits, (x) => logistic(level + slope * x));
  return gainsOf(labels, forecasts, baseRateOf(trial.earlier.labels));
}

/** The model to serve: fitted on everything, as all trials together advise. */
async function fitAll(
  table: Table,
  penalty: number,
  trials: readonly Watched[],
  pace: Pace,
): Promise<Weights> {
  const step = await bestStep(trials, pace);
  await pace(SLICE);
  const slope = slopeAt(step, trials);
  const additive = await fitAdditive(await prepare(table, pace), penalty, pace);
  const columns = step > 0 ? await binnedOf(table, additive.encodings, pace) : [];
  const trees = await fitTrees(table, columns, additive, step * TREE_STEP, pace);
  return await calibratedWeights({ additive, trees }, slope, table, pace);
}

/** What a model knows not to know of the newest cases, as a factor of the deviations it told. */
async function leastScale(
  { additive, later }: Watched,
  told: readonly Told[],
  slope: number,
  pace: Pace,
): Promise<number> {
  const joint = slope * (await jointDeviation(additive, later.rows, pace));
  const variance = told.reduce((sum, { deviation }) => sum + deviation ** 2, 0) / told.length;
  return Math.min(1, joint / Math.sqrt(variance));
}

/** The same model with its deviations times a factor. */
function widened(weights: Weights, scale: number): Weights {
  const square = scale ** 2;
  const wider = (variance: number) => Number((square * variance).toPrecision(4));
  return {
    ...weights,
    interceptVariance: wider(weights.interceptVariance),
    features: weights.features.map((feature) => ({
      ...feature,
      variances: feature.variances.map(wider),
    })),
  };
}

import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import { type ModelPart, matcherOf } from '@/lib/domain/model-part';
import type { Pace } from '@/lib/domain/pace';
import { fail, ok, type Result } from '@/lib/domain/result';
import { gateOf } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import { timelineOf } from '../features/timeline';
import { reportOf } from '../monitor/report';
import { paceOf } from '../pace';
import { predictorOf } from '../score/predict';
import { probabilitiesOf } from '../score/probabilities';
import { bounded } from '../score/shares';
import { logLoss } from '../stats/log-loss';
import { logistic } from '../stats/logistic';
import { slice, type Table } from '../table';
import { TASKS } from '../tasks';
import { type CaseTable, caseTable } from '../tasks/case-table';
import { facetsAt, partTask } from '../tasks/part-task';
import { besideServing, verdictOf } from '../train/beside-serving';
import { intervalScale, type Told } from '../train/interval-scale';
import { baseRateOf, qualityOf } from '../train/quality';
import { trainAdditive } from '../train/train-additive';
import type { TrainOptions } from '../train/train-model';
import { type Weights, weightsOf } from '../weights';
import { chooseHold, pool } from './pool';

/** Share of the cases of the part, the newest, that its model is judged on. */
const HOLD_OUT = 0.2;

/** Of the deviations, which take weights as independent of each other, what holds at least. */
const LEAST_SCALE = 0.5;

export type PartOptions = TrainOptions & {
  /** The model for all records of the kind; null where none serves. */
  readonly parent: Model | null;
};

/**
 * Trains the model of a part of the records as a correction of the model for all. It serves only
 * if it foretells the newest fifth of its own cases better than the model for all by more than one
 * standard error, and is not worse than the one that serves the part. For that comparison both are
 * made as if it were then: neither has seen anything that had not ended when the hold-out begins.
 *
 * @returns the model, `serving` or `refused` with its reason; a problem `training-stopped` when
 *   it was aborted
 */
export async function trainPart(
  { id, kind, filter }: ModelPart,
  history: History,
  now: At,
  { version, serving, parent, ...ports }: PartOptions,
): Promise<Result<Model>> {
  try {
    const pace = paceOf(ports);
    const timeline = await timelineOf(history, pace);
    const matches = matcherOf(filter);
    const all = await caseTable(TASKS[kind], timeline, now, pace);
    const isIn = all.cases.map(({ subjectId, at }) =>
      matches(facetsAt(kind, subjectId, asOf(timeline, at))),
    );
    const table = picked(all, isIn);
    const { forecasts, ...trained } = await trainOn(table, all, parent, serving, pace);
    const model: Model = {
      id: `${kind}:${version}`,
      kind,
      version,
      trainedAt: now,
      ...trained,
      status: trained.weights ? 'serving' : 'refused',
      part: { id, filter },
      report: null,
    };
    if (!forecasts) return ok(model);
    const task = partTask(TASKS[kind], filter);
    const judged = { task, timeline, now, table, forecasts, weights: trained.weights };
    return ok({ ...model, report: await reportOf(judged, pace) });
  } catch (error) {
    if (!ports.signal?.aborted) throw error;
    return fail('training-stopped', say('modelTrainingStopped'));
  }
}

type Trained = Pick<Model, 'gate' | 'quality' | 'reason'> & {
  readonly weights: Weights | null;
  readonly parent?: NonNullable<Model['parent']>;
  /** Of the hold-out: the last rows of the table of the part. */
  readonly forecasts?: readonly number[];
};

async function trainOn(
  table: CaseTable,
  all: CaseTable,
  parent: Model | null,
  serving: Model | null,
  pace: Pace,
): Promise<Trained> {
  const positives = table.labels.filter(Boolean).length;
  const gate = gateOf(positives, table.labels.length - positives);
  const refused = { gate, quality: null, weights: null };
  const parentWeights = parent && weightsOf(parent, table.columns);
  if (!parentWeights) return { ...refused, reason: 'modelNoParent' };
  const about = { version: parent.version, logLoss: null };
  if (gate.level === 'none' || gate.level === 'low') {
    return { ...refused, parent: about, reason: 'modelTooFewCases' };
  }
  const cut = Math.floor(table.rows.length * (1 - HOLD_OUT));
  const [older, newest] = [slice(table, 0, cut), slice(table, cut)];
  const begins = all.cases.indexOf(table.cases[cut] as (typeof all.cases)[number]);
  const { weights: parentThen } = await trainAdditive(slice(all, 0, begins), pace);
  if (!parentThen) return { ...refused, parent: about, reason: 'modelNoParent' };

  const hold = await chooseHold(parentThen, older, pace);
  const then = (await pool(parentThen, older, hold, pace))();
  const told = await toldOf(then, newest, pace);
  const forecasts = told.map(({ logit }) => logistic(logit));
  const byParent = await probabilitiesOf(parentThen, newest.rows, pace);
  const quality = qualityOf(newest.labels, forecasts, baseRateOf(older.labels));
  const judged = {
    gate,
    quality,
    forecasts,
    parent: { ...about, logLoss: logLoss(newest.labels, byParent) },
  };
  const duels = newest.labels.map((label, i) => ({
    label,
    fresh: forecasts[i] ?? Number.NaN,
    serving: byParent[i] ?? Number.NaN,
  }));
  // As a model that a person brought back, the parent stays until it is beaten beyond luck.
  const isBetter = verdictOf(duels, true) === 'modelServes';
  if (!isBetter || quality.logLoss >= quality.baseLogLoss) {
    return { ...judged, weights: null, reason: 'modelNotBetterThanParent' };
  }
  const forecastsFrom = async (start: number) => {
    const later = (await pool(parentThen, slice(table, 0, start), hold, pace))();
    return probabilitiesOf(later, table.rows.slice(start), pace);
  };
  const beside = await besideServing(serving, table, { forecasts, forecastsFrom }, pace);
  if (beside !== 'modelServes') return { ...judged, weights: null, reason: beside };
  const pooled = await pool(parentWeights, table, hold, pace);
  return {
    ...judged,
    weights: pooled(intervalScale(told, LEAST_SCALE)),
    reason: 'modelBetterThanParent',
  };
}

/** What a model says of cases that it has not seen. */
async function toldOf(weights: Weights, { rows, labels }: Table, pace: Pace): Promise<Told[]> {
  const predictions = await predictorOf(weights)(rows, pace);
  return predictions.map(({ effects, deviation }, i) => ({
    logit: bounded(effects.reduce((sum, effect) => sum + effect, weights.intercept)),
    deviation,
    label: labels[i] ?? false,
  }));
}

/** Some of the cases of a table, in their order. */
const picked = (
  { columns, rows, labels, cases }: CaseTable,
  isIn: readonly boolean[],
): CaseTable => ({
  columns,
  rows: rows.filter((_, i) => isIn[i]),
  labels: labels.filter((_, i) => isIn[i]),
  cases: cases.filter((_, i) => isIn[i]),
});

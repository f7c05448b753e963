import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import type { Drift, ModelReport } from '@/lib/domain/model-card';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import { timelineOf } from '../features/timeline';
import { type Pace, type PacePorts, paceOf } from '../pace';
import { probabilitiesOf } from '../score/probabilities';
import { VALUE_WORK } from '../tasks/case-table';
import type { Case, Row, Task } from '../tasks/contract';
import { taskOf } from '../tasks/part-task';
import { type Weights, weightsOf } from '../weights';
import { isBaseRateShifted } from './base-rate-shift';
import { sharesIn } from './distribution';
import { mean } from './mean';
import { stabilityIndex } from './stability-index';
import { subjectRows } from './subjects';

/**
 * How far the present is from what a model was trained on: what is scored now against what was
 * scored when it was new, and the cases that have ended since against what it says of them.
 *
 * @returns a problem `scoring-stopped` when aborted
 */
export async function driftOf(
  model: Model,
  history: History,
  now: At,
  ports: PacePorts,
): Promise<Result<Drift>> {
  try {
    return ok(await measure(model, history, now, paceOf(ports)));
  } catch (error) {
    if (!ports.signal?.aborted) throw error;
    return fail('scoring-stopped', say('modelScoringStopped'));
  }
}

async function measure(model: Model, history: History, now: At, pace: Pace): Promise<Drift> {
  const task = taskOf(model);
  const timeline = await timelineOf(history, pace);
  const weights = weightsOf(model, task.columns);
  const rows = await subjectRows(task, timeline, now, pace);
  const reference = model.report?.reference;
  const since = task.cases(timeline, now).filter(({ settledAt }) => settledAt > model.trainedAt);
  return {
    ...scoreShift(reference, weights ? await probabilitiesOf(weights, rows, pace) : []),
    subjects: rows.length,
    features: reference ? featureShifts(task, reference, rows) : [],
    baseRate: baseRateOf(model, since),
    since: weights
      ? await outcomesOf(
          since,
          (each) => task.row(each.subjectId, asOf(timeline, each.at)),
          weights,
          pace,
        )
      : null,
    checkedAt: now,
  };
}

function scoreShift(reference: ModelReport['reference'] | undefined, scores: readonly number[]) {
  const { scores: then = [], scoreEdges: edges = [], subjects = 0 } = reference ?? {};
  if (then.length === 0) return { scorePsi: 0, isScoreShifted: false };
  const { psi, isShifted } = stabilityIndex(
    { shares: then, cases: subjects },
    { shares: sharesIn({ edges }, scores), cases: scores.length },
  );
  return { scorePsi: psi, isScoreShifted: isShifted };
}

function featureShifts(
  task: Task,
  { features, subjects = 0 }: ModelReport['reference'],
  rows: readonly Row[],
): Drift['features'] {
  return features
    .flatMap((then) => {
      const column = task.columns.findIndex(({ id }) => id === then.feature);
      if (column < 0) return [];
      const shares = sharesIn(
        then,
        rows.map((row) => row[column]),
      );
      const shift = stabilityIndex(
        { shares: then.shares, cases: subjects },
        { shares, cases: rows.length },
      );
      return [{ feature: then.feature, label: task.name(then.feature), ...shift }];
    })
    .sort((a, b) => b.psi - a.psi);
}

function baseRateOf({ gate }: Model, since: readonly Case[]): Drift['baseRate'] {
  const then = { positives: gate.positives, cases: gate.positives + gate.negatives };
  const now = { positives: since.filter(({ positive }) => positive).length, cases: since.length };
  return {
    // biome-ignore lint/suspicious/noThenProperty: a number, which nothing takes for a promise.
    then: then.positives / Math.max(1, then.cases),
    now: now.cases > 0 ? now.positives / now.cases : null,
    cases: now.cases,
    isShifted: isBaseRateShifted(then, now),
  };
}

/** What the model says of cases that have ended since, from what was known of each at its cut-off. */
async function outcomesOf(
  since: readonly Case[],
  rowOf: (each: Case) => Row | null,
  weights: Weights,
  pace: Pace,
): Promise<Drift['since']> {
  const known: { row: Row; positive: boolean }[] = [];
  for (const each of since) {
    await pace(VALUE_WORK * weights.features.length);
    const row = rowOf(each);
    if (row) known.push({ row, positive: each.positive });
  }
  if (known.length === 0) return null;
  const forecasts = await probabilitiesOf(
    weights,
    known.map(({ row }) => row),
    pace,
  );
  return {
    cases: known.length,
    forecast: mean(forecasts),
    observed: mean(known.map(({ positive }) => Number(positive))),
  };
}

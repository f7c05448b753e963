import type { History } from '@/lib/domain/history';
import type { Model } from '@/lib/domain/model';
import type { Drift, ModelReport } from '@/lib/domain/model-card';
import type { Pace } from '@/lib/domain/pace';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { type At, LONGEST_QUARTER } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import { type Timeline, timelineOf } from '../features/timeline';
import { type PacePorts, paceOf } from '../pace';
import { probabilitiesOf } from '../score/probabilities';
import { VALUE_WORK } from '../tasks/case-table';
import type { Case, Row, Task } from '../tasks/contract';
import { taskOf } from '../tasks/part-task';
import { weightsOf } from '../weights';
import { isBaseRateShifted } from './base-rate-shift';
import { sharesIn } from './distribution';
import { mean } from './mean';
import { slicesOf } from './slices';
import { stabilityIndex } from './stability-index';
import { subjectRows } from './subjects';
import { type Traits, traitsOf } from './traits';

export type DriftOptions = PacePorts & {
  /**
   * A version of before that outcomes are held against, from its own training on: a model that was
   * trained last week has hardly seen one end.
   */
  readonly elder?: Model | null;
};

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
  { elder = null, ...ports }: DriftOptions,
): Promise<Result<Drift>> {
  try {
    return ok(await measure(model, elder, history, now, paceOf(ports)));
  } catch (error) {
    if (!ports.signal?.aborted) throw error;
    return fail('scoring-stopped', say('modelScoringStopped'));
  }
}

async function measure(
  model: Model,
  elder: Model | null,
  history: History,
  now: At,
  pace: Pace,
): Promise<Drift> {
  const task = taskOf(model);
  const timeline = await timelineOf(history, pace);
  const weights = weightsOf(model, task.columns);
  const rows = await subjectRows(task, timeline, now, pace);
  const reference = model.report?.reference;
  const cases = task.cases(timeline, now);
  const judged = elder && weightsOf(elder, task.columns) ? elder : model;
  const since = cases.filter(({ settledAt }) => settledAt > judged.trainedAt);
  return {
    ...scoreShift(reference, weights ? await probabilitiesOf(weights, rows, pace) : []),
    subjects: rows.length,
    features: reference ? featureShifts(task, reference, rows) : [],
    baseRate: baseRateOf(model, cases, now),
    ...(await outcomesOf(task, judged, since, timeline, pace)),
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

/**
 * The cases of the last quarter, or of all the time since the model was trained, against those
 * before. A model that is trained anew each week has hardly a case since, and learned at the rate
 * of years: it does not follow a shift at once, and a flag must not go out with the next training.
 */
function baseRateOf({ trainedAt }: Model, cases: readonly Case[], at: At): Drift['baseRate'] {
  const from = Math.min(trainedAt, at - LONGEST_QUARTER);
  const then = rateOf(cases.filter(({ settledAt }) => settledAt <= from));
  const now = rateOf(cases.filter(({ settledAt }) => settledAt > from));
  return {
    // biome-ignore lint/suspicious/noThenProperty: a number, which nothing takes for a promise.
    then: then.positives / Math.max(1, then.cases),
    now: now.cases > 0 ? now.positives / now.cases : null,
    cases: now.cases,
    isShifted: isBaseRateShifted(then, now),
  };
}

const rateOf = (cases: readonly Case[]) => ({
  positives: cases.filter(({ positive }) => positive).length,
  cases: cases.length,
});

/** What the model says of cases that have ended since, from what was known of each at its cut-off. */
async function outcomesOf(
  { kind, row, columns }: Task,
  model: Model,
  since: readonly Case[],
  timeline: Timeline,
  pace: Pace,
): Promise<Pick<Drift, 'since' | 'slices'>> {
  const weights = weightsOf(model, columns);
  if (!weights) return { since: null };
  const known: { row: Row; traits: Traits; label: boolean }[] = [];
  for (const each of since) {
    await pace(VALUE_WORK * weights.features.length);
    const past = asOf(timeline, each.at);
    const own = row(each.subjectId, past);
    if (own) known.push({ row: own, traits: traitsOf(kind, each, past), label: each.positive });
  }
  if (known.length === 0) return { since: null };
  const rows = known.map(({ row }) => row);
  const forecasts = await probabilitiesOf(weights, rows, pace);
  const slices = slicesOf(
    known.map(({ traits, label }, i) => ({ traits, label, forecast: forecasts[i] ?? 0 })),
  );
  return {
    since: {
      version: model.version,
      cases: known.length,
      forecast: mean(forecasts),
      observed: mean(known.map(({ label }) => Number(label))),
    },
    ...(slices.length > 0 && { slices }),
  };
}

import type { ModelReport } from '@/lib/domain/model-card';
import type { Pace } from '@/lib/domain/pace';
import type { At } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import type { Timeline } from '../features/timeline';
import { probabilitiesOf } from '../score/probabilities';
import type { CaseTable } from '../tasks/case-table';
import type { Task } from '../tasks/contract';
import type { Weights } from '../weights';
import { distributionOf, sharesIn, tenths } from './distribution';
import { liftOf } from './lift';
import { mean } from './mean';
import { reliabilityOf } from './reliability';
import { slicesOf } from './slices';
import { subjectRows } from './subjects';
import { traitsOf } from './traits';

type Training = {
  readonly task: Task;
  readonly timeline: Timeline;
  readonly now: At;
  readonly table: CaseTable;
  /** Of the newest cases, the last rows of the table, which the trial model had not seen. */
  readonly forecasts: readonly number[];
  /** Null where the model was refused. */
  readonly weights: Weights | null;
};

/** What training tells of a model beside its weights. */
export async function reportOf(training: Training, pace: Pace): Promise<ModelReport> {
  const { task, timeline, table, forecasts } = training;
  const first = table.rows.length - forecasts.length;
  const labels = table.labels.slice(first);
  const judged = table.cases.slice(first).map((each, i) => ({
    traits: traitsOf(task.kind, each, asOf(timeline, each.at)),
    forecast: forecasts[i] ?? 0,
    label: each.positive,
  }));
  return {
    window: {
      from: table.cases[0]?.settledAt ?? training.now,
      to: table.cases.at(-1)?.settledAt ?? training.now,
    },
    reliability: reliabilityOf(labels, forecasts),
    lift: liftOf(labels, forecasts),
    slices: slicesOf(judged),
    reference: await referenceOf(training, pace),
  };
}

/** What is scored while the model is new: open deals look unlike closed ones without any drift. */
async function referenceOf(
  { task, timeline, now, table, weights }: Training,
  pace: Pace,
): Promise<ModelReport['reference']> {
  const rows = await subjectRows(task, timeline, now, pace);
  const scores = weights ? await probabilitiesOf(weights, rows, pace) : [];
  const scoreEdges = tenths(scores);
  return {
    features: task.columns.map((column, i) =>
      distributionOf(
        column,
        rows.map((row) => row[i]),
      ),
    ),
    scores: scores.length > 0 ? sharesIn({ edges: scoreEdges }, scores) : [],
    scoreEdges,
    subjects: rows.length,
    baseRate: mean(table.labels.map(Number)),
  };
}

import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Model } from '@/lib/domain/model';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type Gate, gateOf, type Score, type ScoreKind, scoreId } from '@/lib/domain/score';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import { timelineOf } from '../features/timeline';
import { type PacePorts, paceOf } from '../pace';
import { TASKS } from '../tasks';
import type { Case } from '../tasks/contract';
import { taskOf } from '../tasks/part-task';
import { weightsOf } from '../weights';
import { modelScorer } from './model-scorer';
import { priorScore } from './prior-score';
import { priorScores } from './prior-scores';

/**
 * Subjects that are scored in detail at one go: each has some ten more rows to score, so that many
 * partners of a model with trees would take minutes.
 */
const MOST_IN_DETAIL = 2_000;

export type ScoreOptions = PacePorts & {
  /** Scores these subjects only; those that are not open, or not known, are left out. */
  readonly only?: readonly Id[];
  /** Leaves these out: another model scores them. */
  readonly except?: readonly Id[];
  /**
   * Adds what would change each score, and to deals that have a partner who would be better; left
   * out beyond 2,000 subjects.
   */
  readonly inDetail?: boolean;
};

/**
 * Scores all open deals, or all partners, as known at `now`. Without a model that may serve,
 * every score is the base rate of all closed cases, marked `prior`, with a wide interval and no
 * reasons; partners that could have a deal come without odds. `past` is left empty: the store keeps earlier values.
 *
 * @returns scores in the order of their subjects' ids; a problem `scoring-stopped` when aborted
 */
export async function scoreSubjects(
  kind: ScoreKind,
  model: Model | null,
  history: History,
  now: At,
  { only, except, inDetail = false, ...ports }: ScoreOptions,
): Promise<Result<readonly Score[]>> {
  try {
    const pace = paceOf(ports);
    const task = model ? taskOf(model) : TASKS[kind];
    const timeline = await timelineOf(history, pace);
    const past = asOf(timeline, now);
    const wanted = only && new Set(only);
    const others = new Set(except);
    const ids = [...task.subjectIds(timeline, past)]
      .filter((id) => (wanted?.has(id) ?? true) && !others.has(id))
      .sort();
    const weights = model && weightsOf(model, task.columns);
    const gate = model?.gate ?? gateOfCases(task.cases(timeline, now));
    const values = weights
      ? await modelScorer(
          task,
          weights,
          timeline,
          past,
          inDetail && ids.length <= MOST_IN_DETAIL,
        )(ids, pace)
      : await priorScores(priorScore(gate, task.usual), task, timeline, past)(ids, pace);
    const scores = ids.map((subjectId, i): Score | null => {
      const value = values[i] ?? null;
      return (
        value && {
          ...value,
          id: scoreId(kind, subjectId),
          kind,
          subjectId,
          gate,
          basis: weights ? 'model' : 'prior',
          modelVersion: weights ? (model?.version ?? 0) : 0,
          ...(weights && model?.part && { modelFor: model.part.filter }),
          computedAt: now,
          past: [],
        }
      );
    });
    return ok(scores.filter((score) => score !== null));
  } catch (error) {
    if (!ports.signal?.aborted) throw error;
    return fail('scoring-stopped', say('modelScoringStopped'));
  }
}

function gateOfCases(cases: readonly Case[]): Gate {
  const positives = cases.filter(({ positive }) => positive).length;
  return gateOf(positives, cases.length - positives);
}

import type { Model } from '@/lib/domain/model';
import { daysBetween } from '@/lib/domain/time';
import { timelineOf } from '@/models/features/timeline';
import { paceOf } from '@/models/pace';
import { taskOf } from '@/models/tasks/part-task';
import { weightsOf } from '@/models/weights';
import type { ScoringRun } from './scoring-ports';

/** A week: fresh enough for deals that live for months, rare enough not to cost a battery. */
const MOST_DAYS = 7;

/** Fewer new cases than this move a score by less than its interval. */
const CHANGED_SHARE = 0.05;

/**
 * Whether to learn anew: the newest model of a kind or part, serving or refused, is a week old, the
 * cases it could learn from have changed by 5 %, it is of an earlier release, or a person has
 * asked for a new one since (`trainSince`).
 */
export async function isTrainingDue(
  { ports, history, now, trainSince }: ScoringRun,
  newest: Model,
): Promise<boolean> {
  // A moment to come is of a clock that has been put back since.
  if (trainSince !== null && trainSince <= now && newest.trainedAt < trainSince) return true;
  if (daysBetween(newest.trainedAt, now) >= MOST_DAYS || isOutdated(newest)) return true;
  const timeline = await timelineOf(history, paceOf(ports));
  const cases = taskOf(newest).cases(timeline, now).length;
  const learnedFrom = newest.gate.positives + newest.gate.negatives;
  return Math.abs(cases - learnedFrom) >= CHANGED_SHARE * Math.max(1, learnedFrom);
}

const isOutdated = (model: Model): boolean =>
  model.status === 'serving' && weightsOf(model, taskOf(model).columns) === null;

import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { Past } from '../features/past';
import type { Timeline } from '../features/timeline';
import { VALUE_WORK } from '../tasks/case-table';
import type { Task } from '../tasks/contract';
import { knownOf } from './partner-fits';
import type { ScoreValue } from './score-value';

/**
 * Gives all subjects the one rule of thumb. Who could have a deal is known without a model, too;
 * what its odds were then is not, and no number is made up for it.
 */
export function priorScores(prior: ScoreValue, task: Task, timeline: Timeline, past: Past) {
  const candidates = task.candidates(timeline, past);
  const known = knownOf(past);
  return async (ids: readonly Id[], pace: Pace): Promise<readonly ScoreValue[]> => {
    const values: ScoreValue[] = [];
    for (const id of ids) {
      const fits = candidates(id).map(known);
      const pause = pace(VALUE_WORK * (1 + fits.length));
      if (pause) await pause;
      values.push({ ...prior, fits });
    }
    return values;
  };
}

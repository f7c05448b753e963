import type { Id } from '@/lib/domain/id';
import { say } from '@/lib/domain/text';
import type { Past } from '../features/past';
import type { Timeline } from '../features/timeline';
import type { Alternative, Move, Row, Task } from '../tasks/contract';
import type { ScoreValue } from './score-value';
import { type Rescore, whatIfsOf } from './what-ifs';

/** A subject with its score and the partners that it could have. */
export type Scored = {
  readonly id: Id;
  readonly row: Row;
  readonly value: ScoreValue;
  readonly alternatives: readonly Alternative[];
};

/** Adds to scores what would change them: all rows of all of them in two batches. */
export async function withWhatIfsOf(
  task: Task,
  scored: readonly (Scored | null)[],
  timeline: Timeline,
  past: Past,
  rescore: Rescore,
): Promise<readonly (ScoreValue | null)[]> {
  const cases = scored.map((one) =>
    one
      ? {
          row: one.row,
          probability: one.value.probability,
          moves: [...task.moves(one.id, one.row, past), ...bringIn(one, timeline)],
        }
      : { row: [], probability: Number.NaN, moves: [] },
  );
  const found = await whatIfsOf(task.kind, cases, rescore);
  return scored.map((one, i) => one && { ...one.value, whatIfs: found[i] ?? [] });
}

/** The partner that fits a direct deal best: it brings all that is known of it along. */
function bringIn({ row, value, alternatives }: Scored, timeline: Timeline): readonly Move[] {
  const best = alternatives.find(({ partnerId }) => partnerId === value.fits[0]?.partnerId);
  const name = best && timeline.partners.get(best.partnerId)?.name;
  if (!best || best.replaces || !name) return [];
  const sets = new Map(
    best.row.flatMap((to, column) => (to === row[column] ? [] : [[column, to] as const])),
  );
  return [{ text: say('changeBringIn', name), sets }];
}

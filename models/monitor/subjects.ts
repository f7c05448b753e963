import type { Pace } from '@/lib/domain/pace';
import type { At } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import type { Timeline } from '../features/timeline';
import { VALUE_WORK } from '../tasks/case-table';
import type { Row, Task } from '../tasks/contract';

/** More would tell nothing new of how values are spread. */
const MOST_SUBJECTS = 5_000;

/** Rows of what is scored at a moment: all of it, or an even part where there is much. */
export async function subjectRows(
  task: Task,
  timeline: Timeline,
  at: At,
  pace: Pace,
): Promise<Row[]> {
  const past = asOf(timeline, at);
  const ids = [...task.subjectIds(timeline, past)].sort();
  const step = Math.max(1, ids.length / MOST_SUBJECTS);
  const rows: Row[] = [];
  for (let next = 0; next < ids.length; next += step) {
    await pace(VALUE_WORK * task.columns.length);
    const row = task.row(ids[Math.floor(next)] ?? '', past);
    if (row) rows.push(row);
  }
  return rows;
}

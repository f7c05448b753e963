import type { Pace } from '@/lib/domain/pace';
import type { At } from '@/lib/domain/time';
import { asOf } from '../features/as-of';
import type { Timeline } from '../features/timeline';
import type { ListedRows, Table, Value } from '../table';
import type { Case, Task } from './contract';

/** Work of one feature value, in multiply-adds: measured at about 3 µs. */
export const VALUE_WORK = 1_000;

/** By the moment the end was known, so that a model is always judged on later cases. */
const bySettlement = (a: Case, b: Case): number =>
  a.settledAt - b.settledAt || a.at - b.at || (a.subjectId < b.subjectId ? -1 : 1);

/** Cases as a table, and which case each row is. */
export type CaseTable = Table<ListedRows> & { readonly cases: readonly Case[] };

/** All cases that had ended by `now`, oldest first, each with its features at its cut-off. */
export async function caseTable(
  task: Task,
  timeline: Timeline,
  now: At,
  pace: Pace,
): Promise<CaseTable> {
  const rows: (readonly Value[])[] = [];
  const labels: boolean[] = [];
  const cases: Case[] = [];
  for (const each of [...task.cases(timeline, now)].sort(bySettlement)) {
    await pace(VALUE_WORK * task.columns.length);
    const row = task.row(each.subjectId, asOf(timeline, each.at));
    if (!row) continue;
    rows.push(row);
    labels.push(each.positive);
    cases.push(each);
  }
  return { columns: task.columns, rows, labels, cases };
}

import { ok, type Result } from '@/lib/domain/result';
import type { Naming } from '@/lib/insights/workspace/companies';
import type { WorkspaceRows } from '@/lib/insights/workspace/workspace';
import { readFeedback } from '@/lib/store/feedback';
import { readRecords } from '@/lib/store/history';
import { readMatching } from '@/lib/store/reports';
import { stored } from '../background/store';

/**
 * All that a replay needs of the database.
 *
 * @param onNaming is told the records that name companies as soon as they are there
 */
export async function readRows(onNaming: (rows: Naming) => void): Promise<Result<WorkspaceRows>> {
  const [records, feedback, matching] = await Promise.all([
    stored((db) => readRecords(db, onNaming)),
    stored(readFeedback),
    stored(readMatching),
  ]);
  if (!records.ok) return records;
  if (!feedback.ok) return feedback;
  if (!matching.ok) return matching;
  return ok({
    ...records.value,
    feedback: feedback.value,
    ...(matching.value && { matching: matching.value }),
  });
}

import type { Policy } from '@/lib/domain/policy';
import type { ReplayComparison } from '@/lib/domain/replay';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import { replay } from '@/lib/insights/replay/replay';
import { workspaceAtPace } from '@/lib/insights/workspace/workspace';
import { takeTurn } from '@/lib/sources/files/take-turn';
import { readFeedback } from '@/lib/store/feedback';
import { readRecords } from '@/lib/store/history';
import { readPolicy } from '@/lib/store/policy';
import { readMatching } from '@/lib/store/reports';
import { stored } from '../background/store';

/** The page is drawn anew this often while a replay runs, in milliseconds. */
const SLICE = 40;

/** The last twelve whole months and the days since, under today’s rules and changed ones. */
export async function replayLastYear(
  changed: Policy,
  onProgress: (share: number) => void,
  signal: AbortSignal,
): Promise<Result<ReplayComparison>> {
  const [records, feedback, matching, today] = await Promise.all([
    stored(readRecords),
    stored(readFeedback),
    stored(readMatching),
    stored(readPolicy),
  ]);
  if (!records.ok) return records;
  if (!feedback.ok) return feedback;
  if (!matching.ok) return matching;
  if (!today.ok) return today;
  const rows = {
    ...records.value,
    feedback: feedback.value,
    ...(matching.value && { matching: matching.value }),
  };
  const to = Date.now();
  const from = startOfMonth(addMonths(monthOf(to), -12));
  let pausedAt = performance.now();

  async function step(share: number): Promise<void> {
    if (performance.now() - pausedAt < SLICE) return;
    onProgress(share);
    await takeTurn();
    signal.throwIfAborted();
    pausedAt = performance.now();
  }
  try {
    const workspace = await workspaceAtPace(rows, () => step(0));
    return ok(await replay(workspace, { today: today.value, changed }, { from, to }, step));
  } catch (error) {
    if (!signal.aborted) throw error;
    return fail('replay-stopped', say('rulesStopped'));
  }
}

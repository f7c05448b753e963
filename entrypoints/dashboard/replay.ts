import type { Policy } from '@/lib/domain/policy';
import type { ReplayComparison } from '@/lib/domain/replay';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { addMonths, monthOf, startOfMonth } from '@/lib/domain/time';
import { replay } from '@/lib/insights/replay/replay';
import { workspaceOf } from '@/lib/insights/workspace/workspace';
import { takeTurn } from '@/lib/sources/files/take-turn';
import { readFeedback } from '@/lib/store/feedback';
import { readHistory } from '@/lib/store/history';
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
  const [history, feedback, matching, today] = await Promise.all([
    stored(readHistory),
    stored(readFeedback),
    stored(readMatching),
    stored(readPolicy),
  ]);
  if (!history.ok) return history;
  if (!feedback.ok) return feedback;
  if (!matching.ok) return matching;
  if (!today.ok) return today;
  const workspace = workspaceOf({
    ...history.value,
    feedback: feedback.value,
    ...(matching.value && { matching: matching.value }),
  });
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
    return ok(await replay(workspace, { today: today.value, changed }, { from, to }, step));
  } catch (error) {
    if (!signal.aborted) throw error;
    return fail('replay-stopped', say('rulesStopped'));
  }
}

import type { ReplayAsk, ReplayWord } from '@/lib/domain/replay';
import { ok, type Result } from '@/lib/domain/result';
import { replayPart } from '@/lib/insights/replay/replay-part';
import { type WorkspaceRows, workspaceOf } from '@/lib/insights/workspace/workspace';
import { readFeedback } from '@/lib/store/feedback';
import { readRecords } from '@/lib/store/history';
import { readMatching } from '@/lib/store/reports';
import { stored } from '../background/store';

/** How much of the time has gone once the records are read, and once they are found by all they are about. */
const READ = 0.15;
const FOUND = 0.3;

/** Milliseconds from one word on how far it is to the next. */
const PAUSE = 100;

/** Reads the records itself, which costs less than being sent them, and replays its part. */
export async function replayStored(
  ask: ReplayAsk,
  tell: (word: ReplayWord) => void,
): Promise<void> {
  const rows = await readRows();
  if (!rows.ok) return tell({ state: 'ended', result: rows });
  tell({ state: 'moved', share: READ });
  const workspace = workspaceOf(rows.value);
  let told = 0;
  const share = replayPart(ask, workspace, (done) => {
    if (performance.now() - told < PAUSE) return;
    told = performance.now();
    tell({ state: 'moved', share: FOUND + (1 - FOUND) * done });
  });
  tell({ state: 'ended', result: ok(share) });
}

async function readRows(): Promise<Result<WorkspaceRows>> {
  const [records, feedback, matching] = await Promise.all([
    stored(readRecords),
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

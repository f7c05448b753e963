import type { ReplayAsk, ReplayWord } from '@/lib/domain/replay';
import { ok, type Result } from '@/lib/domain/result';
import { type Checker, newChecker } from '@/lib/insights/replay/checks';
import { replayPart } from '@/lib/insights/replay/replay-part';
import {
  type Workspace,
  type WorkspaceRows,
  workspaceOf,
} from '@/lib/insights/workspace/workspace';
import { readFeedback } from '@/lib/store/feedback';
import { readRecords } from '@/lib/store/history';
import { readMatching } from '@/lib/store/reports';
import { stored } from '../background/store';

/** How much of the time has gone once the records are read, and once they are found by all they are about. */
const READ = 0.15;
const FOUND = 0.3;

/** Milliseconds from one word on how far it is to the next. */
const PAUSE = 100;

/**
 * Reads the records at once, itself, which costs less than being sent them, and keeps them: who
 * asks later, or again, waits for no reading.
 */
export function newReplayer(): (ask: ReplayAsk, tell: (word: ReplayWord) => void) => Promise<void> {
  const reading = readRows();
  const finding = reading.then(found);
  let isFound = false;
  void finding.then(() => {
    isFound = true;
  });

  return async (ask, tell) => {
    const from = isFound ? 0 : FOUND;
    if (!isFound)
      await reading.then(({ ok: isRead }) => isRead && tell({ state: 'moved', share: READ }));
    const all = await finding;
    if (!all.ok) return tell({ state: 'ended', result: all });
    const { check, workspace } = all.value;
    let told = 0;
    function onMoved(done: number): void {
      if (performance.now() - told < PAUSE) return;
      told = performance.now();
      tell({ state: 'moved', share: from + (1 - from) * done });
    }
    const share = replayPart(ask, workspace, onMoved, check);
    tell({ state: 'ended', result: ok(share) });
  };
}

type Found = { readonly workspace: Workspace; readonly check: Checker };

async function found(rows: Result<WorkspaceRows>): Promise<Result<Found>> {
  // Whoever waits hears first that they are read.
  await new Promise((resolve) => setTimeout(resolve));
  if (!rows.ok) return rows;
  const workspace = workspaceOf(rows.value);
  return ok({ workspace, check: newChecker(workspace) });
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

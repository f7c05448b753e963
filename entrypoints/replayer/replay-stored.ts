import { alone, type Crew } from '@/lib/domain/crew';
import type { ReplayAsk, ReplayWord } from '@/lib/domain/replay';
import { ok, type Result } from '@/lib/domain/result';
import { type Checker, newChecker } from '@/lib/insights/replay/checks';
import { replayPart } from '@/lib/insights/replay/replay-part';
import type { CompaniesPart } from '@/lib/insights/workspace/companies';
import {
  type Workspace,
  type WorkspaceRows,
  workspaceOf,
} from '@/lib/insights/workspace/workspace';
import { type Indexer, indexer } from './indexer';
import { readRows } from './read-rows';

/** How much of the time has gone once the records are read, and once they are found by all they are about. */
const READ = 0.15;
const FOUND = 0.3;

/** Milliseconds from one word on how far it is to the next. */
const PAUSE = 200;

/**
 * Reads the records at once, itself, which costs less than being sent them, and keeps them: who
 * asks later, or again, waits for no reading.
 */
export function newReplayer(
  crew: Crew<CompaniesPart> = alone(),
): (ask: ReplayAsk, tell: (word: ReplayWord) => void) => Promise<void> {
  const indexing = indexer(crew);
  const reading = readRows(indexing.begin);
  const finding = reading.then((rows) => found(rows, indexing));
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

async function found(
  rows: Result<WorkspaceRows>,
  { companiesIn, giveUp }: Indexer,
): Promise<Result<Found>> {
  // Whoever waits hears first that they are read.
  await new Promise((resolve) => setTimeout(resolve));
  if (!rows.ok) {
    giveUp();
    return rows;
  }
  const workspace = workspaceOf(rows.value, await companiesIn(rows.value));
  return ok({ workspace, check: newChecker(workspace) });
}

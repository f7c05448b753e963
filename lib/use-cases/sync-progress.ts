import { leaseFor } from '@/lib/domain/lease';
import type { Problem } from '@/lib/domain/result';
import { NO_ROWS, type Sync } from '@/lib/domain/sync';
import type { SyncProgress, SyncRun } from '@/lib/domain/sync-run';
import { type At, DAY } from '@/lib/domain/time';
import type { Page, Source } from '@/lib/sources/contract';
import { backoff } from './backoff';
import type { PageIntake } from './take-in-page';

/** A source that cannot name removed rows is read as a whole this often, to find them. */
const FULL_EVERY = DAY;

/** Rows that were being written while the last run read are found by looking back this far. */
const OVERLAP = 10 * 60_000;

/** Goes on with the run that was left, or begins a new one. */
export function beginRun(
  { sync, run }: { readonly sync: Sync; readonly run: SyncRun | null },
  { incremental, deletes }: Source['capabilities'],
  now: At,
): SyncProgress {
  if (run && run.phase !== 'done') return { sync, run };
  const fullAt = run?.fullAt ?? null;
  const fullDue = fullAt === null || Math.abs(now - fullAt) >= FULL_EVERY;
  const full = !incremental || sync.since === null || (!deletes && fullDue);
  return {
    sync: { ...sync, cursor: null, ...NO_ROWS, startedAt: now },
    run: {
      id: sync.id,
      phase: 'reading',
      full,
      sweeps: full && !deletes,
      pages: 0,
      newest: null,
      landmark: null,
      delivered: [],
      incomplete: [],
      fullAt,
    },
  };
}

/**
 * Whether the next cursor was there before. One landmark is enough to find a circle of any
 * length (Brent's algorithm): it moves on after 1, 2, 4, 8 … pages.
 */
export const goesInCircle = ({ sync, run }: SyncProgress, next: string | null): boolean =>
  next !== null && (next === sync.cursor || next === run.landmark);

/** How far the run is with this page. */
export function afterPage(
  { sync, run }: SyncProgress,
  page: Page,
  intake: PageIntake,
  holder: string,
  now: At,
): SyncProgress {
  const pages = run.pages + 1;
  return {
    sync: {
      ...sync,
      cursor: page.next,
      read: sync.read + intake.read,
      kept: sync.kept + intake.kept,
      merged: sync.merged + intake.merged,
      refused: sync.refused + intake.refused,
      total: page.total ?? sync.total,
      failures: 0,
      problem: null,
      lease: leaseFor(holder, now),
    },
    run: {
      ...run,
      phase: page.next === null ? 'removing' : 'reading',
      pages,
      newest: latest(run.newest, intake.newest),
      landmark: Number.isInteger(Math.log2(pages)) ? page.next : run.landmark,
      delivered: union(run.delivered, intake.delivered),
      incomplete: union(run.incomplete, intake.incomplete),
    },
  };
}

/** The run came to its end. */
export const finished = ({ sync, run }: SyncProgress, now: At): SyncProgress => ({
  sync: {
    ...sync,
    state: 'idle',
    since: nextSince(sync, run),
    finishedAt: now,
    succeededAt: now,
    failures: 0,
    nextAttemptAt: null,
    problem: null,
    lease: null,
  },
  run: { ...run, phase: 'done', fullAt: run.full ? sync.startedAt : run.fullAt },
});

/**
 * Where the next run begins: the latest change seen, in the source's own time. Our clock only
 * holds back a row that claims to be from the future; it never moves the mark ahead.
 */
function nextSince({ since, startedAt }: Sync, { newest }: SyncRun): At | null {
  if (newest === null) return since;
  return Math.min(newest, startedAt ?? newest) - OVERLAP;
}

/** The run stops here for now; it goes on with the next tick. */
export const paused = ({ sync, run }: SyncProgress, now: At): SyncProgress => ({
  sync: { ...sync, state: 'waiting', nextAttemptAt: now, lease: null },
  run,
});

/** Wrong credentials do not become right by trying again. */
const NEEDS_PERSON = new Set(['http-401', 'http-403']);

/**
 * The run failed. What may pass by itself is tried again where it stopped; all else waits for
 * a person, and starts anew then, unless it only wants another token.
 */
export function failed(
  { sync, run }: SyncProgress,
  problem: Problem,
  now: At,
  random: () => number,
): SyncProgress {
  const failures = sync.failures + 1;
  const forbidden = NEEDS_PERSON.has(problem.code);
  const again = problem.retry !== undefined && !forbidden;
  return {
    sync: {
      ...sync,
      state: again ? 'waiting' : 'failed',
      finishedAt: now,
      failures,
      nextAttemptAt: again ? now + backoff(failures, problem.retry, random) : null,
      problem,
      lease: null,
    },
    run: again || forbidden ? run : { ...run, phase: 'done' },
  };
}

const latest = (a: At | null, b: At | null): At | null =>
  a === null || b === null ? (a ?? b) : Math.max(a, b);

const union = <T>(a: readonly T[], b: readonly T[]): readonly T[] => [...new Set([...a, ...b])];

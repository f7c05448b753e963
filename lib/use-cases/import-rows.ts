import type { Rows } from '@/lib/domain/entity';
import { fail, ok, type Result } from '@/lib/domain/result';
import { type IntakeReport, MOST_REFUSALS } from '@/lib/domain/source';
import { newSync } from '@/lib/domain/sync';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { ImportPorts, ImportStore } from './ports';

/** A part of a file as entities, with what came of its rows. */
export type ImportBatch = { readonly rows: Rows; readonly report: IntakeReport };

const NOTHING: IntakeReport = { read: 0, kept: 0, merged: 0, refused: 0, refusals: [] };

/**
 * Takes in a file, all of it or nothing. Batches wait beside the tables, so that a file of any
 * length needs the memory of one batch; at the end all of them move in one transaction. A file of
 * which no row could be kept changes nothing either.
 */
export async function importRows(
  ports: ImportPorts,
  batches: AsyncIterable<Result<ImportBatch>>,
): Promise<Result<IntakeReport>> {
  const staged = await stageAll(ports, batches);
  const taken =
    staged.ok && staged.value.report.kept > 0 ? await moveAll(ports, staged.value) : null;
  if (taken?.ok) return taken;
  await ports.store.discard(ports.importId);
  return taken ?? (staged.ok ? ok(staged.value.report) : staged);
}

async function moveAll(
  { store, importId, source, now, onProgress }: ImportPorts,
  { chunks, report }: Staged,
): Promise<Result<IntakeReport>> {
  const { refusals, ...counts } = report;
  const at = now();
  const sync = { ...newSync(source.id), ...counts, startedAt: at, finishedAt: at, succeededAt: at };
  const merged = await store.promote(importId, { chunks, source, sync, refusals }, (moved) =>
    onProgress(report, moved),
  );
  return merged.ok ? ok({ ...report, merged: report.merged + merged.value }) : merged;
}

/** Deletes what is left of imports that were killed half-way. For every start. */
export const discardAbandonedImports = (store: ImportStore, now: At): Promise<Result<number>> =>
  store.discardAbandoned(now);

type Staged = { readonly chunks: number; readonly report: IntakeReport };

async function stageAll(
  { store, importId, now, signal, onProgress }: ImportPorts,
  batches: AsyncIterable<Result<ImportBatch>>,
): Promise<Result<Staged>> {
  let chunks = 0;
  let report = NOTHING;
  try {
    for await (const batch of batches) {
      if (signal.aborted) return fail('import-stopped', say('importStopped'));
      if (!batch.ok) return batch;
      const written = await store.stage(importId, chunks, now(), batch.value.rows);
      if (!written.ok) return written;
      chunks += 1;
      report = added(report, batch.value.report);
      onProgress(report, null);
    }
  } catch (error) {
    return fail('import-failed', say('importFailed', String(error)));
  }
  return ok({ chunks, report });
}

const added = (sum: IntakeReport, part: IntakeReport): IntakeReport => ({
  read: sum.read + part.read,
  kept: sum.kept + part.kept,
  merged: sum.merged + part.merged,
  refused: sum.refused + part.refused,
  refusals: [...sum.refusals, ...part.refusals].slice(0, MOST_REFUSALS),
});

import type { Rows } from '@/lib/domain/entity';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { IntakeReport } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { ImportPorts, ImportStore } from './ports';

/** A part of a file as entities, with what came of its rows. */
export type ImportBatch = { readonly rows: Rows; readonly report: IntakeReport };

const MOST_REFUSALS = 100;

const NOTHING: IntakeReport = { read: 0, kept: 0, merged: 0, refused: 0, refusals: [] };

/**
 * Takes in a file, all of it or nothing. Batches wait beside the tables, so that a file of any
 * length needs the memory of one batch; at the end all of them move in one transaction.
 */
export async function importRows(
  ports: ImportPorts,
  batches: AsyncIterable<Result<ImportBatch>>,
): Promise<Result<IntakeReport>> {
  const { store, importId } = ports;
  const staged = await stageAll(ports, batches);
  const merged = staged.ok ? await store.promote(importId, staged.value.chunks) : staged;
  if (staged.ok && merged.ok) {
    const { report } = staged.value;
    return ok({ ...report, merged: report.merged + merged.value });
  }
  await store.discard(importId);
  return staged.ok ? (merged as Result<never>) : staged;
}

/** Deletes what is left of imports that were killed half-way. For every start. */
export const discardAbandonedImports = (store: ImportStore, now: At): Promise<Result<number>> =>
  store.discardAbandoned(now);

async function stageAll(
  { store, importId, now, signal, onProgress }: ImportPorts,
  batches: AsyncIterable<Result<ImportBatch>>,
): Promise<Result<{ chunks: number; report: IntakeReport }>> {
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
      onProgress(report);
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

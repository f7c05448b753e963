import type { TablePlan } from '@/components/options/ports';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { SourceConfig } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import type { ImportFile } from '@/lib/sources/files/import-file';
import { readFile } from '@/lib/sources/files/read-file';
import { surveyOf } from '@/lib/unify/survey';
import { takeIn } from '@/lib/unify/take-in';
import type { ImportBatch } from '@/lib/use-cases/import-rows';

/** The rows of all planned tables, cleaned, a piece at a time. */
export async function* batchesOf(
  files: readonly ImportFile[],
  tables: readonly TablePlan[],
  source: SourceConfig,
  signal: AbortSignal,
): AsyncGenerator<Result<ImportBatch>> {
  for (const { id, entity, mapping } of tables) {
    const file = files.find(({ name }) => name === id);
    if (!file) {
      yield fail('file-gone', say('optionsFileGone', id));
      return;
    }
    // One look at the whole file first: only all its dates together tell day from month.
    const survey = surveyOf(entity, Object.values(mapping));
    for await (const batch of readFile(file, entity, signal)) {
      if (batch.ok) survey.add(batch.value.rows);
    }
    const config = { ...source, settings: { hints: survey.hints() } };
    for await (const batch of readFile(file, entity, signal)) {
      if (!batch.ok) {
        yield batch;
        return;
      }
      const { rows, firstRow, refusals } = batch.value;
      const { kept, report } = takeIn(config, entity, rows, firstRow, Date.now());
      yield ok({
        rows: { [entity]: kept },
        report: {
          ...report,
          read: report.read + refusals.length,
          refused: report.refused + refusals.length,
          refusals: [...refusals, ...report.refusals],
        },
      });
    }
  }
}

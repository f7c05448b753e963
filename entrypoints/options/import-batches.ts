import type { TablePlan } from '@/components/options/ports';
import { ENTITY_NAMES, type Rows } from '@/lib/domain/entity';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { SourceConfig } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import type { ImportFile } from '@/lib/sources/files/import-file';
import { type FileBatch, readFile } from '@/lib/sources/files/read-file';
import { takeTurn } from '@/lib/sources/files/take-turn';
import { mappingOf } from '@/lib/unify/guess-mapping';
import type { PartnerDirectory } from '@/lib/unify/partner-directory';
import { surveyOf } from '@/lib/unify/survey';
import { takeIn } from '@/lib/unify/take-in';
import type { ImportBatch } from '@/lib/use-cases/import-rows';

type Into = { readonly source: SourceConfig; readonly partners: PartnerDirectory };

/** The rows of all planned tables, cleaned, a piece at a time; partners first, for their names. */
export async function* batchesOf(
  files: readonly ImportFile[],
  tables: readonly TablePlan[],
  into: Into,
  signal: AbortSignal,
): AsyncGenerator<Result<ImportBatch>> {
  const order = ({ entity }: TablePlan) => ENTITY_NAMES.indexOf(entity);
  for (const table of [...tables].sort((a, b) => order(a) - order(b))) {
    const file = files.find(({ name }) => name === table.id);
    if (file) yield* batchesOfTable(file, table, into, signal);
    else yield fail('file-gone', say('optionsFileGone', table.id));
  }
}

async function* batchesOfTable(
  file: ImportFile,
  { entity, mapping }: TablePlan,
  { source, partners }: Into,
  signal: AbortSignal,
): AsyncGenerator<Result<ImportBatch>> {
  // One look at the whole file first: only all its dates together tell day from month.
  const survey = surveyOf(entity, Object.values(mapping));
  for await (const batch of readFile(file, entity, signal)) {
    if (batch.ok) survey.add(batch.value.rows);
  }
  const [twoWay] = survey.twoWayColumns();
  if (twoWay && source.settings.dateOrder === null) {
    yield fail('file-two-way-dates', say('fileTwoWayDates', twoWay, file.name));
    return;
  }
  const config = {
    ...source,
    // Another table of the same kind may have other columns.
    mapping: mappingOf(entity, mapping),
    settings: { ...source.settings, hints: survey.hints() },
  };
  for await (const batch of readFile(file, entity, signal)) {
    if (!batch.ok) {
      yield batch;
      return;
    }
    const { rows, firstRow } = batch.value;
    const { kept, report } = takeIn(config, entity, rows, firstRow, Date.now(), partners);
    const taken: Rows = { [entity]: kept };
    partners.add(taken.partners ?? []);
    yield ok({ rows: taken, report: withUnread(report, batch.value) });
    await takeTurn();
  }
}

/** Counts the rows that could not even be read. */
const withUnread = (
  report: ImportBatch['report'],
  { refusals }: FileBatch,
): ImportBatch['report'] => ({
  ...report,
  read: report.read + refusals.length,
  refused: report.refused + refusals.length,
  refusals: [...refusals, ...report.refusals],
});

import { ENTITY_NAMES, type EntityName, type Rows } from '@/lib/domain/entity';
import { fail, ok, type Result } from '@/lib/domain/result';
import type { RawRow, Refusal, SourceConfig, TablePlan } from '@/lib/domain/source';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { mappingOf } from '@/lib/unify/guess-mapping';
import type { PartnerDirectory } from '@/lib/unify/partner-directory';
import { surveyOf } from '@/lib/unify/survey';
import { takeIn } from '@/lib/unify/take-in';
import type { ImportBatch } from './import-rows';

type RawBatch = {
  readonly rows: readonly RawRow[];
  /** 1-based number of the first row, counted without the header. */
  readonly firstRow: number;
  /** Rows beside these that could not be read at all. */
  readonly refusals: readonly Refusal[];
};

export type TablePorts = {
  /** Reads a file from its beginning; null where it is gone. */
  readonly readTable: (id: string, entity: EntityName) => AsyncIterable<Result<RawBatch>> | null;
  readonly now: () => At;
  /** Lets the page do its work between two batches. */
  readonly takeTurn: () => Promise<void>;
};

type Into = { readonly source: SourceConfig; readonly partners: PartnerDirectory };

/** The rows of all planned tables, cleaned, a piece at a time; partners first, for their names. */
export async function* takeInTables(
  tables: readonly TablePlan[],
  into: Into,
  ports: TablePorts,
): AsyncGenerator<Result<ImportBatch>> {
  const order = ({ entity }: TablePlan) => ENTITY_NAMES.indexOf(entity);
  for (const table of [...tables].sort((a, b) => order(a) - order(b))) {
    yield* takeInTable(table, into, ports);
  }
}

async function* takeInTable(
  { id, entity, mapping }: TablePlan,
  { source, partners }: Into,
  { readTable, now, takeTurn }: TablePorts,
): AsyncGenerator<Result<ImportBatch>> {
  // One look at the whole file first: only all its dates together tell day from month.
  const survey = surveyOf(entity, Object.values(mapping));
  for await (const batch of readTable(id, entity) ?? []) {
    if (batch.ok) survey.add(batch.value.rows);
  }
  const [twoWay] = survey.twoWayColumns();
  if (twoWay && source.settings.dateOrder === null) {
    yield fail('file-two-way-dates', say('fileTwoWayDates', twoWay, id));
    return;
  }
  const config = {
    ...source,
    // Another table of the same kind may have other columns.
    mapping: mappingOf(entity, mapping),
    settings: { ...source.settings, hints: survey.hints() },
  };
  for await (const batch of readTable(id, entity) ?? [
    fail('file-gone', say('optionsFileGone', id)),
  ]) {
    if (!batch.ok) {
      yield batch;
      return;
    }
    const { rows, firstRow } = batch.value;
    const { kept, report } = takeIn(config, entity, rows, firstRow, now(), partners);
    const taken: Rows = { [entity]: kept };
    partners.add(taken.partners ?? []);
    yield ok({ rows: taken, report: withUnread(report, batch.value) });
    await takeTurn();
  }
}

/** Counts the rows that could not even be read. */
const withUnread = (
  report: ImportBatch['report'],
  { refusals }: RawBatch,
): ImportBatch['report'] => ({
  ...report,
  read: report.read + refusals.length,
  refused: report.refused + refusals.length,
  refusals: [...refusals, ...report.refusals],
});

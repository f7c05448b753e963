import type { FoundTable, ImportPorts, Inspection } from '@/components/options/ports';
import type { EntityName } from '@/lib/domain/entity';
import { ok, type Result } from '@/lib/domain/result';
import { csvCell } from '@/lib/sources/files/csv-cell';
import { inspectFile } from '@/lib/sources/files/inspect-file';
import { openFiles } from '@/lib/sources/files/open-files';
import { guessCurrency } from '@/lib/unify/guess-currency';
import {
  filledFields,
  guessColumns,
  guessMapping,
  type TableSample,
} from '@/lib/unify/guess-mapping';
import { twoWayColumns } from '@/lib/unify/survey';
import { unlessUnreadable } from './chosen-files';
import { guessChoices } from './guesses';
import { runImport } from './run-import';

/** Rows that the preview shows. */
const SHOWN = 5;

export const importPorts: ImportPorts = {
  inspect: (files) => unlessUnreadable(files, () => inspect(files)),
  run: async (files, plan, onProgress, signal) => {
    const opened = await openFiles(files, signal);
    return opened.ok ? runImport(opened.value, plan, onProgress, signal) : opened;
  },
  guess: (table, entity) => filled(entity, { ...table, name: table.id, rows: table.sample }),
  csvCell,
};

async function inspect(files: readonly File[]): Promise<Result<Inspection>> {
  const opened = await openFiles(files, new AbortController().signal);
  if (!opened.ok) return opened;
  const tables: FoundTable[] = [];
  const currencies: string[] = [];
  for (const file of opened.value) {
    const preview = await inspectFile(file);
    if (!preview.ok) return preview;
    const { entity, columns } = guessMapping(preview.value);
    tables.push({
      id: file.name,
      columns: preview.value.columns,
      sample: preview.value.rows.slice(0, SHOWN),
      entity,
      mapping: entity ? filledFields(columns) : {},
      twoWayColumns: twoWayColumns(preview.value),
    });
    currencies.push(guessCurrency(preview.value) ?? '');
  }
  const choices = await guessChoices();
  const currency = currencies.find((each) => each !== '') ?? choices.currency;
  return ok({ tables, choices: { ...choices, currency } });
}

const filled = (entity: EntityName, sample: TableSample): FoundTable['mapping'] =>
  filledFields(guessColumns(entity, sample));

import type { FoundTable, ImportPorts } from '@/components/options/ports';
import type { EntityName } from '@/lib/domain/entity';
import { ok, type Result } from '@/lib/domain/result';
import { csvCell } from '@/lib/sources/files/csv-cell';
import type { ImportFile } from '@/lib/sources/files/import-file';
import { inspectFile } from '@/lib/sources/files/inspect-file';
import { openFile } from '@/lib/sources/files/open-file';
import { guessColumns, guessMapping, type TableSample } from '@/lib/unify/guess-mapping';
import { runImport } from './run-import';

/** Rows that the preview shows. */
const SHOWN = 5;

export const importPorts: ImportPorts = {
  inspect,
  run: async (files, plan, onProgress, signal) => {
    const opened = await openAll(files, signal);
    return opened.ok ? runImport(opened.value, plan, onProgress, signal) : opened;
  },
  guess: (table, entity) => filled(entity, { ...table, name: table.id, rows: table.sample }),
  csvCell,
};

async function inspect(files: readonly File[]): Promise<Result<readonly FoundTable[]>> {
  const opened = await openAll(files, new AbortController().signal);
  if (!opened.ok) return opened;
  const tables: FoundTable[] = [];
  for (const file of opened.value) {
    const preview = await inspectFile(file);
    if (!preview.ok) return preview;
    const { entity } = guessMapping(preview.value);
    tables.push({
      id: file.name,
      columns: preview.value.columns,
      sample: preview.value.rows.slice(0, SHOWN),
      entity,
      mapping: entity ? filled(entity, preview.value) : {},
    });
  }
  return ok(tables);
}

const filled = (entity: EntityName, sample: TableSample): FoundTable['mapping'] =>
  Object.fromEntries(guessColumns(entity, sample).map(({ field, column }) => [field, column]));

/** All files, those inside zips too, each under a name of its own. */
async function openAll(
  files: readonly File[],
  signal: AbortSignal,
): Promise<Result<readonly ImportFile[]>> {
  const all: ImportFile[] = [];
  for (const file of files) {
    const opened = await openFile(file, signal);
    if (!opened.ok) return opened;
    for (const { name, blob } of opened.value) {
      const twins = all.filter((other) => other.name.startsWith(name)).length;
      all.push({ name: twins === 0 ? name : `${name} (${twins + 1})`, blob });
    }
  }
  return ok(all);
}

import type { ImportPlan } from '@/components/options/ports';
import { ADAPTERS } from '@/lib/crm';
import type { Result } from '@/lib/domain/result';
import type { IntakeReport, SourceConfig } from '@/lib/domain/source';
import { send } from '@/lib/messages/send';
import { translate } from '@/lib/platform/i18n';
import type { ImportFile } from '@/lib/sources/files/import-file';
import { readFile } from '@/lib/sources/files/read-file';
import { takeTurn } from '@/lib/sources/files/take-turn';
import { importStore } from '@/lib/store/import-store';
import { readPartnerRows } from '@/lib/store/partner-rows';
import { mappingOf } from '@/lib/unify/guess-mapping';
import { partnerDirectory } from '@/lib/unify/partner-directory';
import { importRows } from '@/lib/use-cases/import-rows';
import { type TablePorts, takeInTables } from '@/lib/use-cases/take-in-tables';
import { store, stored } from '../background/store';

/** Takes the planned tables in, all of them or nothing, and has them scored. */
export async function runImport(
  files: readonly ImportFile[],
  plan: ImportPlan,
  onProgress: (report: IntakeReport, moved: number | null) => void,
  signal: AbortSignal,
): Promise<Result<IntakeReport>> {
  const known = await stored((db) => readPartnerRows(db, Date.now()));
  if (!known.ok) return known;
  const partners = partnerDirectory(plan.space);
  partners.add(known.value);
  const source = filesSource(plan, Date.now());
  const ports = {
    store: importStore(store),
    now: Date.now,
    importId: crypto.randomUUID(),
    source,
    signal,
    onProgress,
  };
  const taken = await importRows(
    ports,
    takeInTables(plan.tables, { source, partners }, tablePorts(files, signal)),
  );
  if (taken.ok && taken.value.kept > 0) await send('data/imported', null);
  return taken;
}

const tablePorts = (files: readonly ImportFile[], signal: AbortSignal): TablePorts => ({
  readTable(id, entity) {
    const file = files.find(({ name }) => name === id);
    return file ? readFile(file, entity, signal) : null;
  },
  now: Date.now,
  takeTurn,
});

/** Files of one CRM are one source: importing a newer export replaces the rows of the older. */
function filesSource(
  { space, currency, dateOrder, tables }: ImportPlan,
  now: number,
): SourceConfig {
  const mappings = tables.map(({ entity, mapping }) => mappingOf(entity, mapping));
  return {
    id: `files@${space}`,
    kind: 'files',
    name: translate('optionsFilesOf', [nameOf(space)]),
    space,
    mapping: Object.assign({}, ...mappings),
    settings: { currency, dateOrder },
    createdAt: now,
  };
}

const nameOf = (space: string): string => ADAPTERS.find(({ id }) => id === space)?.name ?? space;

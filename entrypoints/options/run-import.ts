import type { ImportPlan, TablePlan } from '@/components/options/ports';
import type { Result } from '@/lib/domain/result';
import type { IntakeReport, SourceConfig } from '@/lib/domain/source';
import { newSync } from '@/lib/domain/sync';
import { emit } from '@/lib/messages/receive';
import { send } from '@/lib/messages/send';
import type { ImportFile } from '@/lib/sources/files/import-file';
import { importStore } from '@/lib/store/import-store';
import { ENTITY_SHAPES } from '@/lib/unify/entities';
import { importRows } from '@/lib/use-cases/import-rows';
import { done, store } from '../background/store';
import { batchesOf } from './import-batches';

/** Takes the planned tables in, all of them or nothing, and has them scored. */
export async function runImport(
  files: readonly ImportFile[],
  { space, tables }: ImportPlan,
  onProgress: (report: IntakeReport) => void,
  signal: AbortSignal,
): Promise<Result<IntakeReport>> {
  const now = () => Date.now();
  const source = filesSource(space, tables, now());
  const batches = batchesOf(files, tables, source, signal);
  const ports = {
    store: importStore(store),
    now,
    importId: crypto.randomUUID(),
    signal,
    onProgress,
  };
  const taken = await importRows(ports, batches);
  if (!taken.ok) return taken;
  const finishedAt = now();
  const { read, kept, merged, refused } = taken.value;
  const sync = { ...newSync(source.id), read, kept, merged, refused, finishedAt };
  const saved = await done((db) =>
    db.transaction('rw', [db.sources, db.syncs], async () => {
      await db.sources.put(source);
      await db.syncs.put({ ...sync, succeededAt: finishedAt });
    }),
  );
  emit('data/changed', null);
  await send('scores/refresh', null);
  return saved.ok ? taken : saved;
}

/** Files of one CRM are one source: importing a newer export replaces the rows of the older. */
function filesSource(space: string, tables: readonly TablePlan[], createdAt: number): SourceConfig {
  const mapping = Object.fromEntries(
    tables.map(({ entity, mapping }) => [
      entity,
      // A field left empty on purpose must not be filled from a column of the same name.
      Object.fromEntries(
        ENTITY_SHAPES[entity].fields.map(({ name }) => [name, mapping[name] ?? '']),
      ),
    ]),
  );
  return {
    id: `files@${space}`,
    kind: 'files',
    name: space,
    space,
    mapping,
    settings: {},
    createdAt,
  };
}

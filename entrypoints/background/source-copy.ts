import type { SourceConfig } from '@/lib/domain/source';
import { readLocal, writeLocal } from '@/lib/platform/storage';
import { readSources, saveSource } from '@/lib/store/sources';
import { stored } from './store';

/** A copy of the set-up (never of a token) outside the database, for when that is lost. */
const COPY = 'sources';

export async function copySetUp(): Promise<void> {
  const statuses = await stored(readSources);
  if (statuses.ok) {
    await writeLocal(
      COPY,
      statuses.value.map(({ source }) => source),
    );
  }
}

/** After the database was lost: sets the sources up again, so that a sync repairs the rest. */
export async function restoreSetUp(): Promise<void> {
  const statuses = await stored(readSources);
  if (!statuses.ok || statuses.value.length > 0) return;
  for (const source of (await readLocal<SourceConfig[]>(COPY)) ?? []) {
    await stored((db) => saveSource(db, source));
  }
}

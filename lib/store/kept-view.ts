import type { Table } from 'dexie';
import type { StoreDb } from './db';
import type { View } from './tables/views';

/** The list of this name: as it was kept, or put together from these tables now, and kept. */
export async function keptView<Id extends View['id']>(
  db: StoreDb,
  id: Id,
  tables: readonly Table[],
  build: () => Promise<Extract<View, { readonly id: Id }>>,
): Promise<Extract<View, { readonly id: Id }>> {
  type Wanted = Extract<View, { readonly id: Id }>;
  const kept = (await db.views.get(id)) as Wanted | undefined;
  if (kept) return kept;
  const built: Wanted[] = [];
  try {
    await db.transaction('rw', [...tables, db.views], async () => {
      const view = await build();
      built.push(view);
      await db.views.put(view);
    });
  } catch (error) {
    // On a full disk the list cannot be kept, yet it has been read.
    if (built.length === 0) throw error;
  }
  return built[0] as Wanted;
}

import { ok, type Result } from '@/lib/domain/result';
import type { At } from '@/lib/domain/time';
import type { BackupStore } from './ports';

/** Says at the beginning of an export whose it is. */
export const FORMAT = 'partnerlens';

/**
 * Everything that is stored, as one JSON file:
 * `{ format, version, exportedAt, tables: { deals: [row, …], … } }`.
 * Chunks become parts of a Blob as they are read, which the browser may keep on disk.
 */
export async function exportAll(store: BackupStore, now: At): Promise<Result<Blob>> {
  const chunks = new Map<string, Blob[]>();
  const read = await store.readAll((table, rows) => {
    const json = rows.map((row) => JSON.stringify(row)).join(',');
    chunks.set(table, [...(chunks.get(table) ?? []), new Blob([json])]);
  });
  if (!read.ok) return read;
  const head = JSON.stringify({ format: FORMAT, version: store.version, exportedAt: now });
  const tables = [...chunks].map(([table, blobs]) => [`"${table}":[`, ...between(blobs, ','), ']']);
  const parts = [head.slice(0, -1), ',"tables":{', ...between(tables, [',']).flat(), '}}'];
  return ok(new Blob(parts, { type: 'application/json' }));
}

const between = <T, S>(items: readonly T[], separator: S): (T | S)[] =>
  items.flatMap((item, index) => (index === 0 ? [item] : [separator, item]));

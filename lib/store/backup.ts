import { ENTITY_NAMES, type Rows } from '@/lib/domain/entity';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { NO_COMPANIES } from './companies/layout';
import { COMPANY_ENTITIES, pageOfRows } from './companies/log';
import type { Store } from './db';
import { deriveRows } from './derive';
import { STORE_VERSION } from './migrations';
import { pick, type Shape } from './shape';
import { TABLES } from './tables';
import { walk } from './walk';
import { withStore } from './with-store';

/** What is worth keeping; the other tables only help and are made again. */
const KEPT = TABLES.flatMap(({ name, shape }) =>
  shape === null ? [] : [{ name, shape: shape as Shape<unknown> }],
);

/** Checked rows of each kept table. */
type Tables = ReadonlyMap<string, readonly unknown[]>;

/** The store as export, import of an export, and erasing see it. */
export const backupStore = (store: Store) => ({
  version: STORE_VERSION,
  /** Every row of every table as it stood at one moment, a chunk at a time. */
  readAll: (visit: (table: string, rows: readonly unknown[]) => void) =>
    withStore(store, (db) =>
      db.transaction('r', namesOf(), async () => {
        for (const name of namesOf()) {
          await walk(db.table(name), (rows) => {
            visit(name, rows);
            return undefined;
          });
        }
      }),
    ),
  /** Replaces everything by these tables, or changes nothing where one row is not as it must be. */
  replaceAll: async (tables: { readonly [name: string]: unknown }): Promise<Result<number>> => {
    const checked = checkTables(tables);
    return checked.ok ? replaceAll(store, checked.value) : checked;
  },
  erase: () => withStore(store, (db) => db.delete({ disableAutoOpen: false })),
});

const namesOf = (): string[] => KEPT.map(({ name }) => name);

function checkTables(tables: { readonly [name: string]: unknown }): Result<Tables> {
  const checked = new Map<string, readonly unknown[]>();
  for (const { name, shape } of KEPT) {
    const rows = Object.hasOwn(tables, name) ? tables[name] : [];
    if (!Array.isArray(rows)) return fail('backup-row', say('backupTableBroken', name));
    const good = rows.map((row) => pick(shape, row));
    const bad = good.indexOf(null);
    if (bad >= 0) return fail('backup-row', say('backupRowBroken', bad + 1, name));
    checked.set(name, good);
  }
  return ok(checked);
}

/** Index fields are made anew, so that an export of an older version fits as well. */
function replaceAll(store: Store, tables: Tables): Promise<Result<number>> {
  const entities = Object.fromEntries(ENTITY_NAMES.map((name) => [name, tables.get(name)])) as Rows;
  const all = new Map<string, readonly unknown[]>([
    ...tables,
    ...Object.entries(deriveRows(store.derive, entities)),
  ]);
  return withStore(store, (db) =>
    db.transaction(
      'rw',
      TABLES.map(({ name }) => name),
      async () => {
        let count = 0;
        const { generation } = (await db.companyState.get('state')) ?? NO_COMPANIES;
        for (const { name } of TABLES) {
          const rows = all.get(name) ?? [];
          await db.table(name).clear();
          await db.table(name).bulkPut([...rows]);
          count += rows.length;
        }
        await db.companyState.put({ ...NO_COMPANIES, generation: generation + 1 });
        for (const name of COMPANY_ENTITIES) {
          const rows = entities[name] ?? [];
          const page = pageOfRows(name, { rows, before: new Map() }, db.companyKeys);
          if (page) await db.companyPages.add(page);
        }
        return count;
      },
    ),
  );
}

import { readdirSync, readFileSync } from 'node:fs';
import Dexie from 'dexie';
import { beforeAll, describe, expect, it } from 'vitest';
import { readDossier } from '@/lib/store/dossier';
import { MIGRATIONS, STORE_VERSION } from '@/lib/store/migrations';
import { TABLES } from '@/lib/store/tables';
import { newName, newStore } from './open';
import { NOW, registration } from './rows';

type Example = { version: number; tables: Record<string, { id?: string }[]> };

const FOLDER = 'test/fixtures/db';
const examples = readdirSync(FOLDER).sort();
const read = (file: string): Example =>
  JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8'), typed);

/** JSON knows no typed arrays: one is written `{"Uint32Array": [1, 2]}`. */
function typed(_key: string, value: Record<string, number[]> | null): unknown {
  if (value?.Uint32Array) return Uint32Array.from(value.Uint32Array);
  return value?.Float64Array ? Float64Array.from(value.Float64Array) : value;
}

/** A row without the fields that only indexes need. */
function entityOf(row: object): object {
  const { matchKeys: _matchKeys, links: _links, ...entity } = row as Record<string, unknown>;
  return entity;
}

/** A database as it stood on a disk when this version was the newest. */
async function installed({ version, tables }: Example): Promise<string> {
  const name = newName();
  const db = new Dexie(name);
  for (const step of MIGRATIONS.filter((step) => step.version <= version)) {
    db.version(step.version).stores(step.stores);
  }
  for (const [table, rows] of Object.entries(tables)) await db.table(table).bulkAdd(rows);
  db.close();
  return name;
}

describe('migrations', () => {
  it('are numbered without a gap, and have a frozen example each', () => {
    const versions = MIGRATIONS.map(({ version }) => version);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
    expect(examples).toEqual(
      versions.map((version) => `v${String(version).padStart(2, '0')}.json`),
    );
  });

  it('lead to the tables of the registry', () => {
    const stores = Object.assign({}, ...MIGRATIONS.map((step) => step.stores));
    expect(stores).toEqual(Object.fromEntries(TABLES.map(({ name, schema }) => [name, schema])));
  });
});

describe.each(examples)('a database as in %s', (file) => {
  let example: Example;
  let name: string;
  beforeAll(async () => {
    example = read(file);
    name = await installed(example);
  });

  it('opens in the newest version with every row as it was, but for what is only an index', async () => {
    const { db } = newStore({ name });
    await db.open();
    expect(db.verno).toBe(STORE_VERSION);
    for (const [table, rows] of Object.entries(example.tables)) {
      const found = await db.table(table).toArray();
      expect(found).toEqual(rows.map((row) => expect.objectContaining(entityOf(row))));
    }
  });

  it('has index fields as a row has that is written today', async () => {
    const { db, derive } = newStore({ name });
    for (const table of ['accounts', 'deals', 'registrations'] as const) {
      for (const row of await db.table(table).toArray()) expect(row).toEqual(derive[table](row));
    }
    expect(
      await db
        .table('accounts')
        .filter((row) => 'matchKeys' in row)
        .count(),
    ).toBe(0);
    expect(await db.companyPages.count()).toBe(2);
  });

  it('answers what the panel asks, by the newest indexes', async () => {
    const { db } = newStore({ name });
    const dossier = await readDossier(db, ['crm:d1'], 'deal', NOW);
    expect(dossier?.account?.id).toBe('crm:a1');
    expect(dossier?.similarAccounts.map(({ id }) => id)).toEqual(['crm:a2']);
    expect(dossier?.registrations.map(({ id }) => id).sort()).toEqual(['crm:r1', 'crm:r2']);
    expect(dossier?.deals.map(({ id }) => id).sort()).toEqual(['crm:d1', 'crm:d2']);
    expect(dossier?.feedback).toHaveLength(1);
  });
});

it('a registration that is over comes after those that count, also where it was stored before', async () => {
  const links = (age: string) =>
    ['partner:crm:p1', 'account:crm:a1'].map((key) => `${key}\n${age}`);
  const over = {
    ...registration({ id: 'crm:over', state: 'rejected' }),
    links: links('8204737599999'),
  };
  const held = { ...registration({ id: 'crm:held' }), links: links('8204737600000') };
  const name = await installed({ version: 8, tables: { registrations: [over, held] } });
  const { db, derive } = newStore({ name });
  const first = await db.registrations.where('links').startsWith('account:crm:a1').first();
  expect(first?.id).toBe('crm:held');
  expect(await db.registrations.get('crm:over')).toEqual(derive.registrations(over));
  expect(await db.registrations.get('crm:held')).toEqual(held);
});

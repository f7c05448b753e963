import Dexie, { type DexieOptions, type Table } from 'dexie';
import type { EntityName } from '@/lib/domain/entity';
import type { Feedback } from '@/lib/domain/feedback';
import type { Id } from '@/lib/domain/id';
import type { Model } from '@/lib/domain/model';
import type { ModelPart } from '@/lib/domain/model-part';
import type { Outlook } from '@/lib/domain/outlook';
import type { Override } from '@/lib/domain/override';
import type { OverwrittenName, PastValues } from '@/lib/domain/past-values';
import type { SavedPolicy } from '@/lib/domain/policy';
import type { Score } from '@/lib/domain/score';
import type { SourceConfig } from '@/lib/domain/source';
import type { Sync } from '@/lib/domain/sync';
import type { SyncRun } from '@/lib/domain/sync-run';
import type { KeysOf } from '@/lib/matching/index/company-keys';
import { type CompanyReader, companyReader } from './companies/reader';
import { STORE_NAME } from './db-name';
import { DERIVE, type Derive, type StoredEntities } from './derive';
import { STEPS } from './migrations';
import type { StoredPage } from './tables/company-pages';
import type { CompanyPart, CompanyPartKey } from './tables/company-parts';
import type { CompanyState } from './tables/company-state';
import type { RefusedRows } from './tables/refusals';
import type { Report } from './tables/reports';
import type { SeenPage } from './tables/seen';
import type { StagedChunk } from './tables/staged';
import type { View } from './tables/views';

type EntityTables = { readonly [Name in EntityName]: Table<StoredEntities[Name], Id> };

/** The open database with its tables. */
export type StoreDb = Dexie &
  EntityTables & {
    readonly pastValues: Table<PastValues, [OverwrittenName, Id]>;
    readonly feedback: Table<Feedback, string>;
    readonly scores: Table<Score, string>;
    readonly models: Table<Model, string>;
    readonly parts: Table<ModelPart, string>;
    readonly syncs: Table<Sync, string>;
    readonly runs: Table<SyncRun, string>;
    readonly seen: Table<SeenPage, [string, number]>;
    readonly refusals: Table<RefusedRows, string>;
    readonly sources: Table<SourceConfig, string>;
    readonly policies: Table<SavedPolicy, number>;
    readonly staged: Table<StagedChunk, [string, number]>;
    readonly views: Table<View, View['id']>;
    readonly outlooks: Table<Outlook, Id>;
    readonly overrides: Table<Override, string>;
    readonly reports: Table<Report, Report['id']>;
    readonly companyPages: Table<StoredPage, number>;
    readonly companyParts: Table<CompanyPart, CompanyPartKey>;
    readonly companyState: Table<CompanyState, 'state'>;
    /** What companies are indexed by, and looked for by. */
    readonly companyKeys: KeysOf;
    readonly companies: CompanyReader;
  };

/** The store: its database, and how rows get the fields that its indexes need. */
export type Store = {
  readonly db: StoreDb;
  readonly derive: Derive;
  /** Another window keeps an upgrade from running: the database will not answer until it closes. */
  readonly isBlocked: () => boolean;
};

export type StoreOptions = {
  readonly matchKeys: KeysOf;
  readonly name?: string;
  /** Told when the database was not there and has been made: the first time, or after a loss. */
  readonly onCreated?: () => void;
};

/** The database opens with its first use, so that a worker that needs none starts sooner. */
export function openStore({ matchKeys, name = STORE_NAME, onCreated }: StoreOptions): Store {
  // Nothing here watches live queries, which is what Dexie's cache is for.
  const options: DexieOptions = { cache: 'disabled' };
  const db = new Dexie(name, options);
  for (const { version, stores, upgrade } of STEPS) {
    const step = db.version(version).stores(stores);
    if (upgrade) step.upgrade((transaction) => upgrade(transaction, DERIVE, matchKeys));
  }
  if (onCreated) db.on('populate', onCreated);
  let blocked = false;
  // Erasing can be held up too, but then nothing waits for it.
  db.on('blocked', ({ newVersion }) => {
    blocked = newVersion !== null;
  });
  const companies = companyReader();
  const always = true;
  db.on(
    'ready',
    () => {
      blocked = false;
      companies.forget();
    },
    always,
  );
  const opened = Object.assign(db, { companyKeys: matchKeys, companies });
  return { db: opened as StoreDb, derive: DERIVE, isBlocked: () => blocked };
}

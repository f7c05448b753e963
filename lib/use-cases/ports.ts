import type { Entities, EntityName, Rows } from '@/lib/domain/entity';
import type { ImportEnd } from '@/lib/domain/import-end';
import type { Result } from '@/lib/domain/result';
import type { IntakeReport, RawRow, SourceConfig } from '@/lib/domain/source';
import type { Sync } from '@/lib/domain/sync';
import type { PageWrite, SyncProgress, SyncRun } from '@/lib/domain/sync-run';
import type { At } from '@/lib/domain/time';
import type { Source } from '@/lib/sources/contract';

/** Makes rows of a source into entities; `now` dates a row that does not say when it changed. */
export type TakeIn = <Name extends EntityName>(
  config: SourceConfig,
  entity: Name,
  rows: readonly RawRow[],
  firstRow: number,
  now: At,
) => { readonly kept: readonly Entities[Name][]; readonly report: IntakeReport };

/** Where a synchronisation keeps what it brings. Every call is all or nothing. */
type SyncStore = {
  /** Takes the lease of a source; null while another run holds it. */
  readonly claim: (
    id: string,
    holder: string,
    now: At,
  ) => Promise<Result<{ readonly sync: Sync; readonly run: SyncRun | null } | null>>;
  /** Rows, removals and how far the run is, together; adds to `merged` and `removed`. */
  readonly savePage: (page: PageWrite) => Promise<Result<Sync>>;
  readonly save: (progress: SyncProgress, holder: string) => Promise<Result<Sync>>;
  /** Removes the rows of a source that its complete run did not bring. */
  readonly removeUnseen: (id: string, entities: readonly EntityName[]) => Promise<Result<number>>;
};

export type SyncPorts = {
  readonly store: SyncStore;
  readonly source: Source;
  readonly takeIn: TakeIn;
  readonly fetch: typeof fetch;
  readonly token: string | null;
  readonly now: () => At;
  /** From 0 up to 1. */
  readonly random: () => number;
  /** Name of this run, unlike that of any other. */
  readonly holder: string;
  readonly signal: AbortSignal;
  readonly onProgress: (sync: Sync) => void;
};

/** Where an import waits until all of it is there. */
export type ImportStore = {
  readonly stage: (importId: string, chunk: number, at: At, rows: Rows) => Promise<Result<unknown>>;
  /**
   * Moves all of an import to its place at once; answers how many rows were there already. Tells
   * on the way which share it has moved.
   */
  readonly promote: (
    importId: string,
    end: ImportEnd,
    onMoved: (share: number) => void,
  ) => Promise<Result<number>>;
  readonly discard: (importId: string) => Promise<Result<unknown>>;
  readonly discardAbandoned: (now: At) => Promise<Result<number>>;
};

export type ImportPorts = {
  readonly store: ImportStore;
  readonly now: () => At;
  /** Name of this import, unlike that of any other. */
  readonly importId: string;
  /** Where the rows come from, as it is to be listed among the sources. */
  readonly source: SourceConfig;
  readonly signal: AbortSignal;
  /** `moved`: share of all rows that is in its place; null while they are still being read. */
  readonly onProgress: (report: IntakeReport, moved: number | null) => void;
};

/** Everything stored, as a whole. */
export type BackupStore = {
  readonly version: number;
  readonly readAll: (
    visit: (table: string, rows: readonly unknown[]) => void,
  ) => Promise<Result<unknown>>;
  readonly replaceAll: (tables: { readonly [name: string]: unknown }) => Promise<Result<number>>;
  readonly erase: () => Promise<Result<unknown>>;
};

import type { EntityName, Rows } from './entity';
import type { Id } from './id';
import type { Refusal } from './source';
import type { Sync } from './sync';
import type { At } from './time';

/** What a synchronisation has to remember from page to page, beside its `Sync`. */
export type SyncRun = {
  /** Id of the source. */
  readonly id: string;
  /** `removing`: all pages are in; rows that a full run did not find remain to be removed. */
  readonly phase: 'reading' | 'removing' | 'done';
  /** Reads everything, not only what changed. */
  readonly full: boolean;
  /** Removes at its end what it did not find. */
  readonly sweeps: boolean;
  readonly pages: number;
  /** The latest `updatedAt` of all rows of this run. */
  readonly newest: At | null;
  /** An earlier cursor; one that comes back to it goes in a circle. */
  readonly landmark: string | null;
  /** Entities of which this run brought rows. */
  readonly delivered: readonly EntityName[];
  /** Entities of which this run refused rows, so that it does not know all that there is. */
  readonly incomplete: readonly EntityName[];
  /** Start of the last full run that came to its end. */
  readonly fullAt: At | null;
};

/** How far a synchronisation has come. */
export type SyncProgress = { readonly sync: Sync; readonly run: SyncRun };

/** What one page adds to the store, together with how far the run is then. */
export type PageWrite = SyncProgress & {
  readonly holder: string;
  readonly rows: Rows;
  readonly removed: { readonly [Name in EntityName]?: readonly Id[] };
  readonly refusals: readonly Refusal[];
};

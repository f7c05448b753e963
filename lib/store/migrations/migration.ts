import type { Transaction } from 'dexie';
import type { KeysOf } from '@/lib/matching/index/company-keys';
import type { Derive } from '../derive';

/**
 * One step from a version of the database to the next. Once released it is never edited:
 * it is what stands on people's disks. What comes later is a new step.
 */
export type Migration = {
  readonly version: number;
  /** Tables that are new or have other indexes; null drops a table. */
  readonly stores: { readonly [table: string]: string | null };
  readonly upgrade?: (transaction: Transaction, derive: Derive, keysOf: KeysOf) => Promise<unknown>;
};

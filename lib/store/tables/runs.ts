import type { SyncRun } from '@/lib/domain/sync-run';
import type { TableDef } from './table';

/** One row per source. No part of an export: without it the next run reads from the beginning. */
export const runs = {
  name: 'runs',
  schema: 'id',
  shape: null,
} as const satisfies TableDef<SyncRun>;

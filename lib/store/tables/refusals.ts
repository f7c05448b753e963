import type { Refusal } from '@/lib/domain/source';
import type { TableDef } from './table';

/** The first rows that the last run or import of a source refused. */
export type RefusedRows = { readonly id: string; readonly refusals: readonly Refusal[] };

/** One row per source. No part of an export: the next run finds them again. */
export const refusals = {
  name: 'refusals',
  schema: 'id',
  shape: null,
} as const satisfies TableDef<RefusedRows>;

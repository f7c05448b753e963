import type { Rows } from '@/lib/domain/entity';
import type { At } from '@/lib/domain/time';
import type { TableDef } from './table';

/** A piece of an import that has not come to its end. */
export type StagedChunk = {
  readonly importId: string;
  readonly chunk: number;
  readonly at: At;
  readonly rows: Rows;
};

/** Nothing here is seen by any reader until the whole import is moved to its tables. */
export const staged = {
  name: 'staged',
  schema: '[importId+chunk]',
  shape: null,
} as const satisfies TableDef<StagedChunk>;

import type { Shape } from '../shape';

/** A table of the database. */
export type TableDef<Row> = {
  readonly name: string;
  /** Dexie's words: primary key first, then the indexes; `*` has one entry per item of a list. */
  readonly schema: string;
  /** What a row looks like; null where the table only helps and is no part of an export. */
  readonly shape: Shape<Row> | null;
};

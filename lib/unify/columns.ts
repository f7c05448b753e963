import type { EntityName } from '@/lib/domain/entity';
import type { RawRow, SourceConfig } from '@/lib/domain/source';
import { type ColumnHints, declaredHints, hintsFrom, proofsIn } from './hints';

/** Where each field of an entity comes from in this batch. */
export type Columns = {
  /** The column that fills a field: as mapped, else the one of the same name. */
  readonly nameOf: (field: string) => string;
  readonly valueOf: (row: RawRow, field: string) => unknown;
  /** Declared or surveyed for the whole file, else proved by the rows of this batch. */
  readonly hintsOf: (field: string) => ColumnHints;
};

export function columnsOf(
  config: SourceConfig,
  entity: EntityName,
  rows: readonly RawRow[],
): Columns {
  const mapping = config.mapping[entity] ?? {};
  const hints = new Map<string, ColumnHints>();
  const nameOf = (field: string) =>
    Object.hasOwn(mapping, field) ? (mapping[field] ?? field) : field;
  return {
    nameOf,
    valueOf: (row, field) => valueAt(row, nameOf(field)),
    hintsOf(field) {
      const column = nameOf(field);
      const known = hints.get(column);
      if (known) return known;
      const declared = declaredHints(config, entity, column);
      const proved = hintsFrom(proofsIn(rows.map((row) => valueAt(row, column))));
      const found = {
        dateOrder: declared.dateOrder ?? proved.dateOrder,
        decimalMark: declared.decimalMark ?? proved.decimalMark,
      };
      hints.set(column, found);
      return found;
    },
  };
}

/**
 * The value of a column; of `properties.amount` also the inner one. Only own keys count, so that
 * a column named `__proto__` or `constructor` finds nothing it should not.
 */
export function valueAt(row: RawRow, column: string): unknown {
  if (Object.hasOwn(row, column)) return row[column];
  if (!column.includes('.')) return undefined;
  let value: unknown = row;
  for (const key of column.split('.')) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as RawRow)[key];
  }
  return value;
}

import type { EntityName } from '@/lib/domain/entity';
import type { SourceConfig } from '@/lib/domain/source';
import { type DateOrder, dateOrdersIn, isTwoWayDate } from './clean/date-order';
import { type DecimalMark, decimalMarksIn } from './clean/number';

/** How the values of one column are written, where that can be told. */
export type ColumnHints = {
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
};

/** What values prove of their column. Proofs of several parts of a file add up. */
export type ColumnProofs = {
  readonly dateOrders: ReadonlySet<DateOrder>;
  readonly decimalMarks: ReadonlySet<DecimalMark>;
  /** There is a date that can be read two ways. */
  readonly asksDateOrder: boolean;
};

export const proofsIn = (values: readonly unknown[]): ColumnProofs => ({
  dateOrders: dateOrdersIn(values),
  decimalMarks: decimalMarksIn(values),
  asksDateOrder: values.some(isTwoWayDate),
});

export const bothProofs = (a: ColumnProofs, b: ColumnProofs): ColumnProofs => ({
  dateOrders: new Set([...a.dateOrders, ...b.dateOrders]),
  decimalMarks: new Set([...a.decimalMarks, ...b.decimalMarks]),
  asksDateOrder: a.asksDateOrder || b.asksDateOrder,
});

/** A hint only where exactly one thing is proved. */
export const hintsFrom = ({
  dateOrders,
  decimalMarks,
}: Pick<ColumnProofs, 'dateOrders' | 'decimalMarks'>): ColumnHints => ({
  dateOrder: only(dateOrders),
  decimalMark: only(decimalMarks),
});

function only<T>(proved: ReadonlySet<T>): T | null {
  const [first, ...more] = proved;
  return first !== undefined && more.length === 0 ? first : null;
}

/** Where `SourceConfig.settings` keeps what was found out about a whole file. */
export const hintKey = (entity: EntityName, column: string): string => `${entity}.${column}`;

/**
 * What the settings declare of a column: `hints[hintKey]` of a survey of the whole file, else
 * `dateOrder` and `decimalMark` for the whole source.
 */
export function declaredHints(
  { settings }: SourceConfig,
  entity: EntityName,
  column: string,
): ColumnHints {
  const surveyed = asRecord(asRecord(settings.hints)[hintKey(entity, column)]);
  return {
    dateOrder: asDateOrder(surveyed.dateOrder) ?? asDateOrder(settings.dateOrder),
    decimalMark: asMark(surveyed.decimalMark) ?? asMark(settings.decimalMark),
  };
}

const asRecord = (value: unknown): { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const asDateOrder = (value: unknown): DateOrder | null =>
  value === 'dmy' || value === 'mdy' ? value : null;

const asMark = (value: unknown): DecimalMark | null =>
  value === '.' || value === ',' ? value : null;

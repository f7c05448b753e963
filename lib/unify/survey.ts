import type { EntityName } from '@/lib/domain/entity';
import type { RawRow } from '@/lib/domain/source';
import { valueAt } from './columns';
import {
  bothProofs,
  type ColumnHints,
  type ColumnProofs,
  hintKey,
  hintsFrom,
  proofsIn,
} from './hints';

/** Looks at all rows of a file before any is taken in, to tell how each column is written. */
export type Survey = {
  readonly add: (rows: readonly RawRow[]) => void;
  /** For `SourceConfig.settings.hints`. */
  readonly hints: () => Readonly<Record<string, ColumnHints>>;
};

export function surveyOf(entity: EntityName, columns: readonly string[]): Survey {
  const proofs = new Map<string, ColumnProofs>(columns.map((column) => [column, proofsIn([])]));
  return {
    add(rows) {
      for (const [column, known] of proofs) {
        const found = proofsIn(rows.map((row) => valueAt(row, column)));
        proofs.set(column, bothProofs(known, found));
      }
    },
    hints: () =>
      Object.fromEntries(
        [...proofs].map(([column, proved]) => [hintKey(entity, column), hintsFrom(proved)]),
      ),
  };
}

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
    hints() {
      const whole = [...proofs.values()].reduce(bothProofs, proofsIn([]));
      return Object.fromEntries(
        [...proofs].map(([column, own]) => [hintKey(entity, column), hintsWithin(own, whole)]),
      );
    },
  };
}

/** What a column proves itself, else what all others of its file agree on. */
function hintsWithin(own: ColumnProofs, whole: ColumnProofs): ColumnHints {
  return hintsFrom({
    dateOrders: own.dateOrders.size > 0 ? own.dateOrders : whole.dateOrders,
    decimalMarks: own.decimalMarks.size > 0 ? own.decimalMarks : whole.decimalMarks,
  });
}

import type { EntityName } from '@/lib/domain/entity';
import type { RawRow } from '@/lib/domain/source';
import { valueAt } from './columns';
import type { TableSample } from './guess-mapping';
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
  /** Columns with dates that can be read two ways, where nothing in the file tells which. */
  readonly twoWayColumns: () => readonly string[];
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
        [...hintsOf(proofs)].map(([column, hints]) => [hintKey(entity, column), hints]),
      ),
    twoWayColumns: () =>
      [...hintsOf(proofs)].flatMap(([column, { dateOrder }]) =>
        dateOrder === null && proofs.get(column)?.asksDateOrder ? [column] : [],
      ),
  };
}

/** The same for the first rows of a table of which nobody knows yet what it holds. */
export function twoWayColumns(sample: Pick<TableSample, 'columns' | 'rows'>): readonly string[] {
  const survey = surveyOf('deals', sample.columns);
  survey.add(sample.rows);
  return survey.twoWayColumns();
}

function hintsOf(proofs: ReadonlyMap<string, ColumnProofs>): Map<string, ColumnHints> {
  const whole = [...proofs.values()].reduce(bothProofs, proofsIn([]));
  return new Map([...proofs].map(([column, own]) => [column, hintsWithin(own, whole)]));
}

/** What a column proves itself, else what all others of its file agree on. */
function hintsWithin(own: ColumnProofs, whole: ColumnProofs): ColumnHints {
  return hintsFrom({
    dateOrders: own.dateOrders.size > 0 ? own.dateOrders : whole.dateOrders,
    decimalMarks: own.decimalMarks.size > 0 ? own.decimalMarks : whole.decimalMarks,
  });
}

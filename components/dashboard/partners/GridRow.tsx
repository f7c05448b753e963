// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by themselves, which <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus (aria-activedescendant)
import { useMemo } from 'preact/hooks';
import type { PartnerLine } from '@/lib/domain/partner-line';
import { Cell } from './Cell';
import { COLUMNS, type Names } from './columns';

type GridRowProps = {
  readonly line: PartnerLine;
  readonly index: number;
  /** Px from the top of the table's body. */
  readonly top: number;
  /** The column of the active cell, where it is in this row. */
  readonly activeColumn: number | null;
  readonly names: Names;
  readonly cellId: (row: number, column: number) => string;
};

/** One partner. Its cells are made once: scrolling makes only those of rows that come into sight. */
export function GridRow({ line, index, top, activeColumn, names, cellId }: GridRowProps) {
  const cells = useMemo(
    () =>
      COLUMNS.map(({ id: column, isNumber }, at) => (
        <div
          key={column}
          id={cellId(index, at)}
          role={at === 0 ? 'rowheader' : 'gridcell'}
          class={[isNumber ? 'end num' : '', at === activeColumn ? 'active' : ''].join(' ')}
        >
          <Cell {...{ column, line, names }} />
        </div>
      )),
    [line, index, activeColumn, names],
  );
  return (
    <div
      role="row"
      class="grid-row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${top}px)` }}
    >
      {cells}
    </div>
  );
}

// biome-ignore-all lint/a11y/useSemanticElements: rows are placed by themselves, which <table> cannot
// biome-ignore-all lint/a11y/useFocusableInteractive: the grid keeps the focus (aria-activedescendant)
import { useId, useRef, useState } from 'preact/hooks';
import type { PartnerLine } from '@/lib/domain/partner-line';
import { Icon } from '../../parts/Icon';
import { useFormat } from '../../state/format-context';
import { COLUMNS, type ColumnId, type Names } from './columns';
import { GridRow } from './GridRow';
import { type GridPlace, moved } from './grid-keys';
import type { Sort } from './sort-lines';
import { useVirtualRows } from './use-virtual-rows';

const ROW = 40;
const HEADING = 40;
/** Rows that one press of Page Down passes. */
const PAGE = 12;

type PartnersGridProps = {
  readonly lines: readonly PartnerLine[];
  readonly sort: Sort;
  readonly onSort: (column: ColumnId) => void;
  readonly onOpen: (line: PartnerLine) => void;
  readonly names: Names;
};

/**
 * A table of any length, of which only the rows on the screen exist. One stop of the Tab key: arrows,
 * Page Up and Down, Home and End move the cell that is announced, Enter opens its partner.
 */
export function PartnersGrid({ lines, sort, onSort, onOpen, names }: PartnersGridProps) {
  const { t } = useFormat();
  const id = useId();
  const scroller = useRef<HTMLDivElement>(null);
  const rows = useVirtualRows({ scroller, count: lines.length, height: ROW, heading: HEADING });
  const [wanted, setActive] = useState<GridPlace>({ row: 0, column: 0 });
  const active = { ...wanted, row: Math.min(wanted.row, Math.max(0, lines.length - 1)) };
  const shown = rows.getVirtualItems();
  const cellId = (row: number, column: number): string => `${id}-${row}-${column}`;

  function onKeyDown(event: KeyboardEvent): void {
    // Keys on a heading's button are its own.
    if (event.target !== event.currentTarget) return;
    const line = lines[active.row];
    if (event.key === 'Enter' && line) onOpen(line);
    const next = moved(active, event, { rows: lines.length, columns: COLUMNS.length, page: PAGE });
    if (!next) return;
    event.preventDefault();
    setActive(next);
    rows.scrollToIndex(next.row);
  }

  return (
    <div
      class="grid"
      role="grid"
      ref={scroller}
      tabIndex={0}
      aria-label={t('dashboardPartners')}
      aria-rowcount={lines.length + 1}
      aria-colcount={COLUMNS.length}
      aria-activedescendant={
        shown.some(({ index }) => index === active.row)
          ? cellId(active.row, active.column)
          : undefined
      }
      onKeyDown={onKeyDown}
    >
      <div role="rowgroup" class="grid-head">
        <div role="row" class="grid-row" aria-rowindex={1}>
          {COLUMNS.map(({ id: column, title, isNumber }) => {
            const isSorted = sort.column === column;
            return (
              <div
                key={column}
                role="columnheader"
                class={isNumber ? 'end' : undefined}
                aria-sort={!isSorted ? 'none' : sort.descending ? 'descending' : 'ascending'}
              >
                <button type="button" onClick={() => onSort(column)}>
                  {t(title)}
                  {isSorted && <Icon name={sort.descending ? 'sortDown' : 'sortUp'} />}
                </button>
              </div>
            );
          })}
        </div>
      </div>
      <div role="rowgroup" class="grid-body" style={{ height: `${rows.getTotalSize()}px` }}>
        {shown.map(({ index, start }) => {
          const line = lines[index];
          if (!line) return null;
          return (
            <GridRow
              key={line.id}
              {...{ line, index, names, cellId }}
              top={start - HEADING}
              activeColumn={index === active.row ? active.column : null}
            />
          );
        })}
      </div>
    </div>
  );
}

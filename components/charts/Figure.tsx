import type { ComponentChildren } from 'preact';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';

type FigureProps = {
  readonly title: string;
  /** What the picture says, in a sentence: for everyone, whether they see it or not. */
  readonly words: string;
  /** Units of the drawing; the picture is as wide as its place. */
  readonly width: number;
  readonly height: number;
  /** The drawing. */
  readonly children: ComponentChildren;
  /** The same numbers to read. */
  readonly table: {
    readonly head: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
};

/** A chart: what it is, what it says, the picture, and its numbers as a table. */
export function Figure({ title, words, width, height, children, table }: FigureProps) {
  const { t } = useFormat();
  return (
    <figure class="chart">
      <figcaption>
        <b>{title}</b>
        <span class="soft small">{words}</span>
      </figcaption>
      <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${title}. ${words}`}>
        {children}
      </svg>
      <details>
        <summary class="small">{t('chartNumbers')}</summary>
        <Table caption={title} head={table.head}>
          {table.rows.map((cells) => (
            <tr key={cells[0]}>
              {cells.map((cell, column) => (
                <td key={table.head[column]} class={column > 0 ? 'num' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </Table>
      </details>
    </figure>
  );
}

import type { ComponentChildren } from 'preact';
import type { Slice } from '@/lib/domain/model-card';
import { Table } from '../../parts/Table';
import { useFormat } from '../../state/format-context';

/** A group, whatever else a table says of it. */
type Group = Omit<Slice, 'auc'>;

type ShareTableProps<Row extends Group> = {
  readonly caption: string;
  readonly rows: readonly Row[];
  /** A column of the table's own, before the verdict. */
  readonly more?: { readonly head: string; readonly of: (row: Row) => string };
  readonly verdict: (row: Row) => ComponentChildren;
};

/** Groups of cases: the share of wins that was forecast beside the one that came. */
export function ShareTable<Row extends Group>({
  caption,
  rows,
  more,
  verdict,
}: ShareTableProps<Row>) {
  const { t, text, number, percent } = useFormat();
  return (
    <Table
      caption={caption}
      head={[
        t('dashboardSliceBy'),
        t('dashboardSlice'),
        t('dashboardCases'),
        t('chartForecastShare'),
        t('chartObservedShare'),
        ...(more ? [more.head] : []),
        t('dashboardVerdict'),
      ]}
    >
      {rows.map((row) => (
        <tr key={`${row.by.key}${row.name}`}>
          <td class="soft">{text(row.by)}</td>
          <th scope="row">{row.label ? text(row.label) : row.name}</th>
          <td class="num">{number(row.cases)}</td>
          <td class="num">{percent(row.forecast)}</td>
          <td class="num">{percent(row.observed)}</td>
          {more && <td class="num">{more.of(row)}</td>}
          <td>{verdict(row)}</td>
        </tr>
      ))}
    </Table>
  );
}

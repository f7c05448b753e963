import type { Refusal } from '@/lib/domain/source';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';

/** Rows that were not taken in: where each stands and what is wrong with it. */
export function RefusalsTable({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { t, text, number } = useFormat();
  return (
    <Table
      caption={t('optionsRefused')}
      head={[t('optionsTable'), t('optionsRow'), t('optionsColumn'), t('optionsReason')]}
    >
      {refusals.map(({ entity, row, column, text: reason }) => (
        <tr key={`${entity}${row}${column}${reason.key}`}>
          <td>{t(`optionsEntity_${entity}`)}</td>
          <td class="num">{number(row)}</td>
          <td>{column}</td>
          <td>{text(reason)}</td>
        </tr>
      ))}
    </Table>
  );
}

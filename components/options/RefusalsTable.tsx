import type { Refusal } from '@/lib/domain/source';
import { Table } from '../parts/Table';
import { useFormat } from '../state/format-context';

/** Reasons, and rows of one reason, that a screen lists: the file lists every row that is kept. */
const MOST_REASONS = 20;
const MOST_ROWS = 5;

/** What was not taken in: each reason once, with the rows it holds for. */
export function RefusalsTable({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const { t, text, number, plural } = useFormat();
  const rowsOf = (alike: readonly Refusal[]): string => {
    const first = alike.slice(0, MOST_ROWS).map(({ row }) => number(row));
    const others = alike.length - first.length;
    return others > 0 ? plural('optionsMoreRows', others, first.join(', ')) : first.join(', ');
  };
  return (
    <Table
      caption={t('optionsRefused')}
      head={[t('optionsTable'), t('optionsRow'), t('optionsColumn'), t('optionsReason')]}
    >
      {[...Map.groupBy(refusals, reasonKey)].slice(0, MOST_REASONS).map(([key, alike]) => {
        const [first] = alike;
        return (
          first && (
            <tr key={key}>
              <td>{t(`optionsEntity_${first.entity}`)}</td>
              <td class="num">{rowsOf(alike)}</td>
              <td>{first.column}</td>
              <td>{text(first.text)}</td>
            </tr>
          )
        );
      })}
    </Table>
  );
}

const reasonKey = ({ entity, column, text }: Refusal): string =>
  JSON.stringify([entity, column, text]);

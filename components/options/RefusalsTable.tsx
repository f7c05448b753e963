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
      {byReason(refusals)
        .slice(0, MOST_REASONS)
        .map(([key, alike]) => {
          const [{ entity, column, text: reason }] = alike;
          return (
            <tr key={key}>
              <td>{t(`optionsEntity_${entity}`)}</td>
              <td class="num">{rowsOf(alike)}</td>
              <td>{column}</td>
              <td>{text(reason)}</td>
            </tr>
          );
        })}
    </Table>
  );
}

type Alike = readonly [Refusal, ...Refusal[]];

/** In the order of the first row of each. */
function byReason(refusals: readonly Refusal[]): readonly (readonly [string, Alike])[] {
  const groups = new Map<string, Alike>();
  for (const refusal of refusals) {
    const { entity, column, text } = refusal;
    const key = JSON.stringify([entity, column, text]);
    const group = groups.get(key);
    groups.set(key, group ? [...group, refusal] : [refusal]);
  }
  return [...groups];
}

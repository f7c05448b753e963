import type { WinnerChange } from '@/lib/domain/replay';
import { TitledTable } from '../../parts/TitledTable';
import { useFormat } from '../../state/format-context';

/** More of them nobody reads one by one. */
const MOST = 100;

/** Registrations that would have been decided otherwise, the newest first. */
export function WinnerChanges({ winners }: { readonly winners: readonly WinnerChange[] }) {
  const { t, text, day, plural } = useFormat();
  if (winners.length === 0) return null;
  const shown = [...winners].reverse().slice(0, MOST);
  return (
    <>
      <TitledTable
        title={t('rulesChangedWinners')}
        head={[
          t('memoCustomer'),
          t('rulesFiledBy'),
          t('memoFiled'),
          t('rulesUnderToday'),
          t('rulesUnderChanged'),
        ]}
      >
        {shown.map(({ today, changed }) => (
          <tr key={today.registrationId}>
            <th scope="row">{today.customer}</th>
            <td>{t('memoName', today.partner)}</td>
            <td class="num">{day(today.filedAt)}</td>
            <td>{text(today.decision)}</td>
            <td>{text(changed.decision)}</td>
          </tr>
        ))}
      </TitledTable>
      {winners.length > MOST && (
        <p class="small soft">{plural('rulesMoreWinners', winners.length - MOST)}</p>
      )}
    </>
  );
}

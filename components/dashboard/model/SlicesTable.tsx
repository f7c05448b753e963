import type { Slice } from '@/lib/domain/model-card';
import { Table } from '../../parts/Table';
import { Tag } from '../../parts/Tag';
import { MISSING } from '../../state/format';
import { useFormat } from '../../state/format-context';

/** From how many cases on a group says something. */
const ENOUGH = 30;
/** A group is foretold wrong from this difference on, where chance makes one in a hundred so large. */
const NOTICEABLE = 0.1;
const BEYOND_CHANCE = 2.58;

function isOff({ cases, forecast, observed }: Slice): boolean {
  const gap = Math.abs(forecast - observed);
  const error = Math.sqrt((forecast * (1 - forecast)) / cases);
  return gap >= NOTICEABLE && gap > BEYOND_CHANCE * error;
}

type SlicesTableProps = {
  readonly slices: readonly Slice[];
  readonly title: string;
  readonly words: string;
};

/** How the model does on parts of the cases: whether it treats some worse than others. */
export function SlicesTable({ slices, title, words }: SlicesTableProps) {
  const { t, text, number, percent, decimal } = useFormat();
  return (
    <>
      <h4 class="sub-title">{title}</h4>
      <p class="soft page-words">{words}</p>
      <Table
        caption={title}
        head={[
          t('dashboardSliceBy'),
          t('dashboardSlice'),
          t('dashboardCases'),
          t('chartForecastShare'),
          t('chartObservedShare'),
          t('dashboardAuc'),
          t('dashboardVerdict'),
        ]}
      >
        {slices.map((slice) => {
          const { by, name, label, cases, forecast, observed, auc } = slice;
          return (
            <tr key={`${by.key}${name}`}>
              <td class="soft">{text(by)}</td>
              <th scope="row">{label ? text(label) : name}</th>
              <td class="num">{number(cases)}</td>
              <td class="num">{percent(forecast)}</td>
              <td class="num">{percent(observed)}</td>
              <td class="num">{auc === null ? MISSING : decimal(auc, 2)}</td>
              <td>
                {cases < ENOUGH ? (
                  <Tag tone="plain">{t('dashboardSliceFew')}</Tag>
                ) : isOff(slice) ? (
                  <Tag tone="warn">
                    {t(forecast > observed ? 'dashboardSliceHigh' : 'dashboardSliceLow')}
                  </Tag>
                ) : (
                  <Tag tone="good">{t('dashboardSliceFine')}</Tag>
                )}
              </td>
            </tr>
          );
        })}
      </Table>
    </>
  );
}

import { OTHER_SLICE, type Slice } from '@/lib/domain/model-card';
import { Table } from '../../parts/Table';
import { Tag } from '../../parts/Tag';
import { MISSING } from '../../state/format';
import { useFormat } from '../../state/format-context';

/** From how many cases on, and from what difference on, a group is foretold noticeably wrong. */
const ENOUGH = 30;
const NOTICEABLE = 0.1;

/** How the model does on parts of the cases: whether it treats some worse than others. */
export function SlicesTable({ slices }: { slices: readonly Slice[] }) {
  const { t, text, number, percent, decimal } = useFormat();
  return (
    <>
      <h4 class="sub-title">{t('dashboardSlices')}</h4>
      <p class="soft page-words">{t('dashboardSlicesWords')}</p>
      <Table
        caption={t('dashboardSlices')}
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
        {slices.map(({ by, name, cases, forecast, observed, auc }) => (
          <tr key={`${by.key}${name}`}>
            <td class="soft">{text(by)}</td>
            <th scope="row">{name === OTHER_SLICE ? t('dashboardOther') : name}</th>
            <td class="num">{number(cases)}</td>
            <td class="num">{percent(forecast)}</td>
            <td class="num">{percent(observed)}</td>
            <td class="num">{auc === null ? MISSING : decimal(auc, 2)}</td>
            <td>
              {cases < ENOUGH ? (
                <Tag tone="plain">{t('dashboardSliceFew')}</Tag>
              ) : Math.abs(forecast - observed) >= NOTICEABLE ? (
                <Tag tone="warn">
                  {t(forecast > observed ? 'dashboardSliceHigh' : 'dashboardSliceLow')}
                </Tag>
              ) : (
                <Tag tone="good">{t('dashboardSliceFine')}</Tag>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

import { type Fairness, OTHER_SLICE } from '@/lib/domain/model-card';
import { Table } from '../../parts/Table';
import { Tag } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';

/** Whether forecasts were as right for partners of one region or type as for another. */
export function FairnessTable({ rows }: { rows: readonly Fairness[] }) {
  const { t, text, plural, number, percent } = useFormat();
  const apart = rows.filter(({ isApart }) => isApart).length;
  return (
    <>
      <h4 class="sub-title">{t('dashboardFairness')}</h4>
      <p class="soft page-words">{t('dashboardFairnessWords')}</p>
      <p>
        {apart === 0 ? t('dashboardAllAlike', rows.length) : plural('dashboardSomeApart', apart)}
      </p>
      <details open={apart > 0}>
        <summary>{plural('dashboardGroups', rows.length)}</summary>
        <Table
          caption={t('dashboardFairness')}
          head={[
            t('dashboardSliceBy'),
            t('dashboardSlice'),
            t('dashboardCases'),
            t('chartForecastShare'),
            t('chartObservedShare'),
            t('dashboardVerdict'),
          ]}
        >
          {rows.map(({ by, name, cases, forecast, observed, isApart }) => (
            <tr key={`${by.key}${name}`}>
              <td class="soft">{text(by)}</td>
              <th scope="row">{name === OTHER_SLICE ? t('dashboardOther') : name}</th>
              <td class="num">{number(cases)}</td>
              <td class="num">{percent(forecast)}</td>
              <td class="num">{percent(observed)}</td>
              <td>
                <Tag tone={isApart ? 'warn' : 'good'}>
                  {t(isApart ? 'dashboardApart' : 'dashboardNotApart')}
                </Tag>
              </td>
            </tr>
          ))}
        </Table>
      </details>
    </>
  );
}

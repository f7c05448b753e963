import type { Fairness } from '@/lib/domain/model-card';
import { Table } from '../../parts/Table';
import { Tag } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';

type FairnessTableProps = {
  readonly rows: readonly Fairness[];
  readonly title: string;
  readonly words: string;
};

/** Whether forecasts were as right for partners of one region or type as for another. */
export function FairnessTable({ rows, title, words }: FairnessTableProps) {
  const { t, text, plural, number, percent } = useFormat();
  const apart = rows.filter(({ isApart }) => isApart).length;
  return (
    <>
      <h4 class="sub-title">{title}</h4>
      <p class="soft page-words">{words}</p>
      <p>
        {apart === 0 ? t('dashboardAllAlike', rows.length) : plural('dashboardSomeApart', apart)}
      </p>
      <details open={apart > 0}>
        <summary>{plural('dashboardGroups', rows.length)}</summary>
        <Table
          caption={title}
          head={[
            t('dashboardSliceBy'),
            t('dashboardSlice'),
            t('dashboardCases'),
            t('chartForecastShare'),
            t('chartObservedShare'),
            t('dashboardVerdict'),
          ]}
        >
          {rows.map(({ by, name, label, cases, forecast, observed, isApart }) => (
            <tr key={`${by.key}${name}`}>
              <td class="soft">{text(by)}</td>
              <th scope="row">{label ? text(label) : name}</th>
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

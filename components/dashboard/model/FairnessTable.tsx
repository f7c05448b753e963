import type { Fairness } from '@/lib/domain/model-card';
import { Tag } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';
import { ShareTable } from './ShareTable';

type FairnessTableProps = {
  readonly rows: readonly Fairness[];
  readonly title: string;
  readonly words: string;
};

/** Whether forecasts were as right for partners of one region or type as for another. */
export function FairnessTable({ rows, title, words }: FairnessTableProps) {
  const { t, plural } = useFormat();
  const apart = rows.filter(({ isApart }) => isApart).length;
  return (
    <>
      <h4 class="sub-title">{title}</h4>
      <p class="soft page-words">{words}</p>
      <p>
        {apart === 0
          ? plural('dashboardAllAlike', rows.length)
          : plural('dashboardSomeApart', apart)}
      </p>
      <details open={apart > 0}>
        <summary>{plural('dashboardGroups', rows.length)}</summary>
        <ShareTable
          caption={title}
          rows={rows}
          verdict={({ isApart }) => (
            <Tag tone={isApart ? 'warn' : 'good'}>
              {t(isApart ? 'dashboardApart' : 'dashboardNotApart')}
            </Tag>
          )}
        />
      </details>
    </>
  );
}

import type { ModelCard } from '@/lib/domain/model-card';
import { Button } from '../../parts/Button';
import { Table } from '../../parts/Table';
import { Tag } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';
import { MISSING } from '../../state/sentences';
import { STATUS_TONES } from './model-words';

type VersionsTableProps = {
  readonly versions: ModelCard['versions'];
  /** Of the model. */
  readonly name: string;
  readonly onRollBack: (version: number) => void;
};

/** The last versions with why each was taken or refused, and the way back to one of them. */
export function VersionsTable({ versions, name, onRollBack }: VersionsTableProps) {
  const { t, day, number, decimal } = useFormat();

  return (
    <>
      <h4 class="sub-title">{t('dashboardVersions')}</h4>
      <Table
        caption={t('dashboardVersionsOf', name)}
        head={[
          t('dashboardVersionTitle'),
          t('optionsTrained'),
          t('optionsModelState'),
          t('dashboardAuc'),
          t('optionsReason'),
          t('optionsSiteChange'),
        ]}
      >
        {versions.map(({ version, trainedAt, status, reason, quality, canServe }) => (
          <tr key={version}>
            <th scope="row" class="num">
              {number(version)}
            </th>
            <td class="nowrap">{day(trainedAt)}</td>
            <td>
              <Tag tone={STATUS_TONES[status]}>{t(`optionsModelIs_${status}`)}</Tag>
            </td>
            <td class="num">{quality ? decimal(quality.auc, 3) : MISSING}</td>
            <td>{t(reason)}</td>
            <td>
              {canServe && (
                <Button
                  label={t('dashboardRollBackTo', number(version))}
                  onClick={() => onRollBack(version)}
                >
                  {t('dashboardRollBack')}
                </Button>
              )}
            </td>
          </tr>
        ))}
      </Table>
    </>
  );
}

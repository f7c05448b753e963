import { useEffect } from 'preact/hooks';
import { say } from '@/lib/domain/text';
import { kindName, STATUS_TONES } from '../dashboard/model/model-words';
import { Button } from '../parts/Button';
import { Page } from '../parts/Page';
import { Skeleton } from '../parts/Skeleton';
import { Table } from '../parts/Table';
import { Tag } from '../parts/Tag';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { FailedRules } from './FailedRules';

/** How the program itself is doing: for the curious, and for bug reports. */
export function DiagnosticsPage({ state }: { state: OptionsState }) {
  const { t, number, decimal, day } = useFormat();
  const found = state.diagnostics.value;
  useEffect(() => void state.diagnose(), [state]);
  const { ports } = state;
  const retrain = () => void state.finish(ports.refreshScores(), say('optionsTrainingStarted'));

  return (
    <Page title={t('optionsDiagnostics')} words={t('optionsDiagnosticsWords')}>
      {!found && <Skeleton />}
      {found && (
        <>
          <dl class="facts">
            <dt>{t('optionsVersion')}</dt>
            <dd>{found.version}</dd>
            <dt>{t('optionsBackend')}</dt>
            <dd>{found.backend}</dd>
            <dt>{t('optionsDatabase')}</dt>
            <dd>
              <Tag tone={found.database === 'ok' ? 'good' : 'bad'}>
                {t(`optionsDatabase_${found.database}`)}
              </Tag>
            </dd>
          </dl>
          <FailedRules rules={found.failedRules} />
          <h3 class="sub-title">{t('optionsModels')}</h3>
          {found.models.length === 0 && <p class="empty">{t('optionsNoModels')}</p>}
          {found.models.length > 0 && (
            <Table
              caption={t('optionsModels')}
              head={[
                t('optionsModel'),
                t('optionsModelState'),
                t('optionsTrained'),
                t('optionsAuc'),
                t('optionsReason'),
              ]}
            >
              {found.models.map(({ kind, version, status, trainedAt, auc, reason }) => (
                <tr key={`${kind}${version}`}>
                  <th scope="row">
                    {t(kindName(kind))} {number(version)}
                  </th>
                  <td>
                    <Tag tone={STATUS_TONES[status]}>{t(`optionsModelIs_${status}`)}</Tag>
                  </td>
                  <td>{day(trainedAt)}</td>
                  <td class="num">{decimal(auc, 2)}</td>
                  <td>{t(reason)}</td>
                </tr>
              ))}
            </Table>
          )}
          <div class="acts">
            <Button onClick={retrain}>{t('optionsRetrain')}</Button>
          </div>
        </>
      )}
    </Page>
  );
}

import type { ModelCard, Staleness } from '@/lib/domain/model-card';
import { Tag, type Tone } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';
import { STATUS_TONES } from './model-words';

const AGES: Readonly<Record<Staleness, Tone>> = { fresh: 'good', ageing: 'warn', stale: 'bad' };

/** What a model foretells, whether it is in use, and what it was learned from. */
export function SheetHead({ card, name }: { card: ModelCard; name: string }) {
  const { t, text, plural, day, number, decimal } = useFormat();
  const { model, definition, staleness } = card;
  const { gate, report, status, parent } = model;

  return (
    <>
      <div class="row wrap">
        <h3 class="model-name">{name}</h3>
        <Tag tone={STATUS_TONES[status]}>{t(`optionsModelIs_${status}`)}</Tag>
        {status === 'serving' && <Tag tone={AGES[staleness]}>{t(`dashboardAge_${staleness}`)}</Tag>}
        {gate.level === 'low' && <Tag tone="info">{t('panelLowEvidence')}</Tag>}
      </div>
      <p class="model-words">{text(definition)}</p>
      {status === 'refused' && <p class="banner warn">{t('dashboardRefused', t(model.reason))}</p>}
      <dl class="facts">
        <dt>{t('dashboardLearnedFrom')}</dt>
        <dd>
          {plural('dashboardGate', gate.positives + gate.negatives)}{' '}
          <span class="soft">{t('dashboardGateParts', gate.positives, gate.negatives)}</span>
        </dd>
        {report && (
          <>
            <dt>{t('dashboardWindow')}</dt>
            <dd>{`${day(report.window.from)} – ${day(report.window.to)}`}</dd>
          </>
        )}
        {parent && (
          <>
            <dt>{t('dashboardParent')}</dt>
            <dd>
              {t('dashboardParentVersion', number(parent.version))}{' '}
              {parent.logLoss !== null && (
                <span class="soft">{t('dashboardParentLoss', decimal(parent.logLoss, 3))}</span>
              )}
            </dd>
          </>
        )}
        <dt>{t('optionsTrained')}</dt>
        <dd>{`${day(model.trainedAt)} · ${t('dashboardVersion', number(model.version))}`}</dd>
      </dl>
    </>
  );
}

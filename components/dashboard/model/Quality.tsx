import type { ModelQuality } from '@/lib/domain/model';
import { useFormat } from '../../state/format-context';

/** How well it foretold the newest fifth of the cases, which it had not seen, in three numbers. */
export function Quality({ quality }: { quality: ModelQuality }) {
  const { t, plural, decimal } = useFormat();
  const { cases, auc, brier, baseBrier, logLoss, baseLogLoss } = quality;
  const figures = [
    { name: 'Auc', value: auc, words: t('dashboardAucWords') },
    {
      name: 'Brier',
      value: brier,
      words: t('dashboardLossWords', decimal(baseBrier, 3)),
    },
    {
      name: 'LogLoss',
      value: logLoss,
      words: t('dashboardLossWords', decimal(baseLogLoss, 3)),
    },
  ];
  return (
    <>
      <h4 class="sub-title">{t('dashboardQuality')}</h4>
      <p class="soft page-words">{plural('dashboardQualityWords', cases)}</p>
      <dl class="tiles figures">
        {figures.map(({ name, value, words }) => (
          <div class="tile" key={name}>
            <dt class="soft">{t(`dashboard${name}`)}</dt>
            <dd class="num">{decimal(value, 3)}</dd>
            <dd class="small soft">{words}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}

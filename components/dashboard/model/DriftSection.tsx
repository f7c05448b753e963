import type { Drift } from '@/lib/domain/model-card';
import { Table } from '../../parts/Table';
import { Tag } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';
import { driftOf } from './drift-words';

/** Features beyond these have moved less; they are shown on demand. */
const SHOWN = 5;

/** How far the present is from what the model was trained on. */
export function DriftSection({ drift }: { drift: Drift }) {
  const { t, plural, percent, number, decimal, day } = useFormat();
  const { scorePsi, isScoreShifted, features, baseRate, since, checkedAt } = drift;
  const scores = driftOf(scorePsi, isScoreShifted);
  const rest = features.slice(SHOWN);
  const now = baseRate.now === null ? null : percent(baseRate.now);

  return (
    <>
      <h4 class="sub-title">{t('dashboardDrift')}</h4>
      <p class="soft page-words">{t('dashboardDriftWords', { date: checkedAt })}</p>
      {baseRate.isShifted && now !== null && (
        <p class="banner bad">
          {t('dashboardBaseShifted', percent(baseRate.then), now, baseRate.cases)}
        </p>
      )}
      <dl class="facts">
        <dt>{t('dashboardScores')}</dt>
        <dd>
          <Tag tone={scores.tone}>{t(scores.key)}</Tag>{' '}
          <span class="soft">{`${t('dashboardPsi')} ${decimal(scorePsi, 2)}`}</span>
        </dd>
        <dt>{t('dashboardBaseRate')}</dt>
        <dd>
          {now === null
            ? t('dashboardBaseRateOnly', percent(baseRate.then))
            : plural('dashboardBaseRates', baseRate.cases, percent(baseRate.then), now)}
        </dd>
        <dt>{t('dashboardSince')}</dt>
        <dd>
          {since
            ? plural(
                'dashboardSinceWords',
                since.cases,
                percent(since.forecast),
                percent(since.observed),
              ) +
              (since.version === undefined
                ? ''
                : ` ${t('dashboardSinceBy', number(since.version))}`)
            : t('dashboardSinceNone', day(checkedAt))}
        </dd>
      </dl>
      {features.length > 0 && (
        <PsiTable features={features.slice(0, SHOWN)} caption={t('dashboardDrift')} />
      )}
      {rest.length > 0 && (
        <details>
          <summary>{plural('dashboardDriftRest', rest.length)}</summary>
          <PsiTable features={rest} caption={plural('dashboardDriftRest', rest.length)} />
        </details>
      )}
    </>
  );
}

type PsiTableProps = {
  readonly features: Drift['features'];
  readonly caption: string;
};

function PsiTable({ features, caption }: PsiTableProps) {
  const { t, text, decimal } = useFormat();
  return (
    <Table
      caption={caption}
      head={[t('dashboardFeature'), t('dashboardPsi'), t('dashboardVerdict')]}
    >
      {features.map(({ feature, label, psi, isShifted }) => {
        const { tone, key } = driftOf(psi, isShifted);
        return (
          <tr key={feature}>
            <th scope="row">{text(label)}</th>
            <td class="num">{decimal(psi, 2)}</td>
            <td>
              <Tag tone={tone}>{t(key)}</Tag>
            </td>
          </tr>
        );
      })}
    </Table>
  );
}

import type { Forecast } from '@/lib/domain/forecast';
import { ForecastChart } from '../charts/ForecastChart';
import { Button } from '../parts/Button';
import { Page } from '../parts/Page';
import { PartnerSearch } from '../popup/PartnerSearch';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { valueIn } from '../state/resource';
import { Await } from './Await';
import { Empty } from './Empty';

/** Next-quarter revenue of one partner or of all: what was, what is expected, and how sure that is. */
export function ForecastPage({ state }: { state: DashboardState }) {
  const { t } = useFormat();
  const { id } = state.route.value;
  const partners = valueIn(state.partners) ?? [];
  const name = id && (partners.find((partner) => partner.id === id)?.name ?? id);

  return (
    <Page title={t('dashboardForecast')} words={t('dashboardForecastWords')}>
      <div class="choice">
        {partners.length > 0 && (
          <PartnerSearch
            partners={partners}
            onChoose={(partner) => state.open('forecast', partner.id)}
            onSearching={() => undefined}
          />
        )}
        {id && <Button onClick={() => state.open('forecast')}>{t('dashboardAllPartners')}</Button>}
      </div>
      <Await resource={state.forecast}>
        {(forecast) =>
          forecast ? (
            <>
              <div class="box">
                <ForecastChart forecast={forecast} title={name || t('dashboardAllPartners')} />
              </div>
              <ForecastFacts forecast={forecast} />
            </>
          ) : (
            <Empty
              title={name || t('dashboardAllPartners')}
              words={t('dashboardNoForecast')}
              openOptions={state.ports.openOptions}
            />
          )
        }
      </Await>
    </Page>
  );
}

/** How the forecast was made, and how well that did on quarters that have been. */
function ForecastFacts({ forecast }: { forecast: Forecast }) {
  const { t, money, percent, quarter: quarterName } = useFormat();
  const { quarter, currency, method, coverage, error } = forecast;
  const amount = (value: number): string => money({ amount: value, currency });
  return (
    <dl class="facts">
      <dt>{quarterName(quarter.start)}</dt>
      <dd>
        <b>{amount(quarter.value)}</b>{' '}
        <span class="soft">{t('dashboardRange', amount(quarter.low), amount(quarter.high))}</span>
      </dd>
      <dt>{t('dashboardMethod')}</dt>
      <dd>{t(method)}</dd>
      <dt>{t('dashboardError')}</dt>
      <dd>{error === null ? t('dashboardErrorNone') : t('dashboardErrorWords', percent(error))}</dd>
      <dt>{t('dashboardCoverage')}</dt>
      <dd>
        {coverage === null
          ? t('dashboardCoverageNone')
          : t('dashboardCoverageWords', percent(coverage))}
      </dd>
    </dl>
  );
}

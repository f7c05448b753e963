import { SegmentMapChart } from '../charts/SegmentMapChart';
import { Page } from '../parts/Page';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { valueIn } from '../state/resource';
import { Await } from './Await';
import { Empty } from './Empty';
import { SegmentList } from './segments/SegmentList';
import { WhiteSpaceTable } from './segments/WhiteSpaceTable';

/** Which kinds of partners there are, what to do with each, and what their customers do not buy yet. */
export function SegmentsPage({ state }: { state: DashboardState }) {
  const { t, decimal } = useFormat();
  const names = new Map((valueIn(state.partners) ?? []).map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string | null => names.get(id) ?? null;

  return (
    <Page title={t('dashboardSegments')} words={t('dashboardSegmentsWords')}>
      <Await resource={state.segments}>
        {(map) =>
          map && map.segments.length > 0 ? (
            <>
              <div class="map">
                <div class="box">
                  <SegmentMapChart map={map} nameOf={nameOf} />
                </div>
                <SegmentList segments={map.segments} partners={map.members.length} />
              </div>
              <p class="soft small">
                {t(
                  'dashboardSegmentsHow',
                  decimal(map.silhouette, 2),
                  { percent: map.stability },
                  { date: map.computedAt },
                )}
              </p>
            </>
          ) : (
            <Empty
              title={t('dashboardNoSegments')}
              words={t('dashboardNoSegmentsWords')}
              openOptions={state.ports.openOptions}
            />
          )
        }
      </Await>
      <h3 class="sub-title">{t('dashboardWhiteSpace')}</h3>
      <p class="soft page-words">{t('dashboardWhiteSpaceWords')}</p>
      <Await resource={state.whiteSpace}>
        {(rows) =>
          rows.length > 0 ? (
            <WhiteSpaceTable rows={rows} nameOf={nameOf} />
          ) : (
            <p class="empty">{t('dashboardNoWhiteSpace')}</p>
          )
        }
      </Await>
    </Page>
  );
}

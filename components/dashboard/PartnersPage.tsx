import { useMemo } from 'preact/hooks';
import { Page } from '../parts/Page';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { valueIn } from '../state/resource';
import { Await } from './Await';
import { Empty } from './Empty';
import type { Names } from './partners/columns';
import { PartnersTable } from './partners/PartnersTable';

/** Every partner with all that is known and foretold of it. */
export function PartnersPage({ state }: { state: DashboardState }) {
  const { t, text } = useFormat();
  const map = valueIn(state.segments);
  const names: Names = useMemo(() => {
    const words = new Map(map?.segments.map(({ id, name }) => [id, text(name)]));
    return { segment: (id) => words.get(id) ?? null };
  }, [map]);

  return (
    <Page title={t('dashboardPartners')} words={t('dashboardPartnersWords')}>
      <Await resource={state.partners}>
        {(lines) =>
          lines.length === 0 ? (
            <Empty
              title={t('dashboardNoPartners')}
              words={t('dashboardNoPartnersWords')}
              openOptions={state.ports.openOptions}
            />
          ) : (
            <PartnersTable lines={lines} names={names} state={state} />
          )
        }
      </Await>
    </Page>
  );
}

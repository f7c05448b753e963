import { Page } from '../parts/Page';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { Await } from './Await';
import { Empty } from './Empty';
import { ModelSheet } from './model/ModelSheet';

/** What a person should know of each model before trusting its numbers. */
export function ModelsPage({ state }: { state: DashboardState }) {
  const { t } = useFormat();
  return (
    <Page title={t('dashboardModels')} words={t('dashboardModelsWords')}>
      <Await resource={state.cards}>
        {(cards) =>
          cards.length === 0 ? (
            <Empty
              title={t('dashboardNoModels')}
              words={t('optionsNoModels')}
              openOptions={state.ports.openOptions}
            />
          ) : (
            cards.map((card) => (
              <ModelSheet
                key={card.model.kind}
                card={card}
                onRollBack={(version) => void state.rollBack(card.model.kind, version)}
              />
            ))
          )
        }
      </Await>
    </Page>
  );
}

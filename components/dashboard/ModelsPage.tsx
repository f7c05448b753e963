import type { ModelCard } from '@/lib/domain/model-card';
import { Page } from '../parts/Page';
import { Tag } from '../parts/Tag';
import { hashOf } from '../state/dashboard-route';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { Await } from './Await';
import { Empty } from './Empty';
import { ModelSheet } from './model/ModelSheet';
import { modelKey, modelName, STATUS_TONES } from './model/model-words';
import { PartsSection } from './model/PartsSection';

/** What a person should know of each model before trusting its numbers. */
export function ModelsPage({ state }: { state: DashboardState }) {
  const { t } = useFormat();
  const { id } = state.route.value;
  return (
    <Page title={t('dashboardModels')} words={t('dashboardModelsWords')}>
      <Await resource={state.cards}>
        {(cards) => {
          const open = cards.find(({ model }) => modelKey(model) === id) ?? cards[0];
          if (!open) {
            return (
              <Empty
                title={t('dashboardNoModels')}
                words={t('optionsNoModels')}
                openOptions={state.ports.openOptions}
              />
            );
          }
          return (
            <>
              {cards.length > 1 && <Kinds cards={cards} open={open} />}
              <ModelSheet
                key={modelKey(open.model)}
                card={open}
                onRollBack={(version) => void state.rollBack(open.model.kind, version)}
              />
              <PartsSection state={state.parts} cards={cards} />
            </>
          );
        }}
      </Await>
    </Page>
  );
}

type KindsProps = { readonly cards: readonly ModelCard[]; readonly open: ModelCard };

/** One model at a time: which there are, and whether they are in use. */
function Kinds({ cards, open }: KindsProps) {
  const { t } = useFormat();
  return (
    <ul class="kinds">
      {cards.map(({ model }) => (
        <li key={modelKey(model)}>
          <a
            class="kind"
            href={hashOf('models', modelKey(model))}
            aria-current={model === open.model ? 'true' : undefined}
          >
            {modelName(model, t)}
            <Tag tone={STATUS_TONES[model.status]}>{t(`optionsModelIs_${model.status}`)}</Tag>
          </a>
        </li>
      ))}
    </ul>
  );
}

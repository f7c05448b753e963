import type { ModelCard } from '@/lib/domain/model-card';
import { Page } from '../parts/Page';
import { Tag } from '../parts/Tag';
import { hashOf } from '../state/dashboard-route';
import type { DashboardState } from '../state/dashboard-state';
import { useFormat } from '../state/format-context';
import { Await } from './Await';
import { Empty } from './Empty';
import { ModelSheet } from './model/ModelSheet';
import { kindName, STATUS_TONES } from './model/model-words';

/** What a person should know of each model before trusting its numbers. */
export function ModelsPage({ state }: { state: DashboardState }) {
  const { t } = useFormat();
  const { id } = state.route.value;
  return (
    <Page title={t('dashboardModels')} words={t('dashboardModelsWords')}>
      <Await resource={state.cards}>
        {(cards) => {
          const open = cards.find(({ model }) => model.kind === id) ?? cards[0];
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
                key={open.model.kind}
                card={open}
                onRollBack={(version) => void state.rollBack(open.model.kind, version)}
              />
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
      {cards.map(({ model: { kind, status } }) => (
        <li key={kind}>
          <a
            class="kind"
            href={hashOf('models', kind)}
            aria-current={kind === open.model.kind ? 'true' : undefined}
          >
            {t(kindName(kind))}
            <Tag tone={STATUS_TONES[status]}>{t(`optionsModelIs_${status}`)}</Tag>
          </a>
        </li>
      ))}
    </ul>
  );
}

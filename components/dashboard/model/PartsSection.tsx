import { useState } from 'preact/hooks';
import type { ModelCard } from '@/lib/domain/model-card';
import type { ModelPart } from '@/lib/domain/model-part';
import { Button } from '../../parts/Button';
import { Confirm } from '../../parts/Confirm';
import { Tag } from '../../parts/Tag';
import { useFormat } from '../../state/format-context';
import type { PartsState } from '../../state/parts-state';
import { valueIn } from '../../state/resource';
import { modelName, STATUS_TONES } from './model-words';
import { PartForm } from './PartForm';

type PartsSectionProps = { readonly state: PartsState; readonly cards: readonly ModelCard[] };

/** Parts of the records that have a model of their own, and the way to a new one. */
export function PartsSection({ state, cards }: PartsSectionProps) {
  const { t, text } = useFormat();
  const [isAdding, setAdding] = useState(false);
  const parts = valueIn(state.parts) ?? [];
  const refusal = state.refusal.value;

  return (
    <section aria-label={t('partsTitle')}>
      <h4 class="sub-title">{t('partsTitle')}</h4>
      <p class="soft page-words">{t('partsWords')}</p>
      {parts.length > 0 && (
        <ul class="box model-parts">
          {parts.map((part) => (
            <PartItem key={part.id} part={part} cards={cards} state={state} />
          ))}
        </ul>
      )}
      {refusal && (
        <p class="banner bad" role="alert">
          {text(refusal.text)}
        </p>
      )}
      <div class="acts">
        <Button
          expanded={isAdding}
          onClick={() => {
            state.openForm();
            setAdding(!isAdding);
          }}
        >
          {t('partAdd')}
        </Button>
      </div>
      {isAdding && <PartForm state={state} onDone={() => setAdding(false)} />}
    </section>
  );
}

type PartItemProps = PartsSectionProps & { readonly part: ModelPart };

/** Which part it is, how its model stands, and the way to give it up. */
function PartItem({ part, cards, state }: PartItemProps) {
  const { t } = useFormat();
  const name = modelName({ kind: part.kind, part }, t);
  const model = cards.find((card) => card.model.part?.id === part.id)?.model;

  return (
    <li>
      <div class="row wrap between">
        <span class="row wrap">
          {name}
          {model ? (
            <Tag tone={STATUS_TONES[model.status]}>{t(`optionsModelIs_${model.status}`)}</Tag>
          ) : (
            <Tag tone="info">{t('partWaits')}</Tag>
          )}
        </span>
        <Confirm
          words={t('partRemove')}
          label={t('partRemoveOf', name)}
          question={t('partRemoveSure')}
          onYes={() => void state.remove(part.id)}
        />
      </div>
      {model?.status === 'refused' && <p class="small soft">{t(model.reason)}</p>}
    </li>
  );
}

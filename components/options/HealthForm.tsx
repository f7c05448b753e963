import { useState } from 'preact/hooks';
import {
  DEFAULT_HEALTH_WEIGHTS,
  HEALTH_PARTS,
  type HealthWeights,
  healthWeightsProblem,
  MOST_REVENUE_WEIGHT,
} from '@/lib/domain/health';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { TextInput } from '../parts/TextInput';
import { useFormat } from '../state/format-context';
import { HEALTH_WORDS } from '../state/health-words';
import type { OptionsState } from '../state/options-state';
import { parseWeight, sumOf, type WeightsDraft, weightsDraftOf, weightsOf } from './health-draft';

type HealthFormProps = { readonly weights: HealthWeights; readonly state: OptionsState };

export function HealthForm({ weights, state }: HealthFormProps) {
  const { t } = useFormat();
  const [draft, setDraft] = useState<WeightsDraft>(() => weightsDraftOf(weights));
  const changed = weightsOf(draft);
  const problem = changed && healthWeightsProblem(changed);

  function save(): void {
    if (!changed || problem) return;
    void state.finish(state.ports.saveHealthWeights(changed), say('optionsHealthSaved'));
  }

  return (
    <>
      <div class="box days">
        {HEALTH_PARTS.map((part) => (
          <Field
            key={part}
            label={t(HEALTH_WORDS[part])}
            hint={t(`optionsHealthHint_${part}`)}
            error={parseWeight(draft[part]) === null ? t('optionsWeightWrong') : null}
          >
            {(control) => (
              <TextInput
                control={control}
                inputMode="numeric"
                value={draft[part]}
                onInput={(words) => setDraft({ ...draft, [part]: words })}
              />
            )}
          </Field>
        ))}
      </div>
      <p role="status" class={problem ? 'error' : 'soft'}>
        {problem === 'revenue'
          ? t('optionsHealthRevenue', MOST_REVENUE_WEIGHT)
          : t(problem ? 'optionsHealthSumWrong' : 'optionsHealthSum', sumOf(draft))}
      </p>
      <div class="acts save">
        <Button look="main" disabled={!changed || problem !== null} onClick={save}>
          {t('optionsSave')}
        </Button>
        <Button onClick={() => setDraft(weightsDraftOf(weights))}>{t('optionsDiscard')}</Button>
        <Button onClick={() => setDraft(weightsDraftOf(DEFAULT_HEALTH_WEIGHTS))}>
          {t('optionsDefaults')}
        </Button>
      </div>
    </>
  );
}

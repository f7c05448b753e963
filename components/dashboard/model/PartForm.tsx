import { useState } from 'preact/hooks';
import { FACETS, type Facet, type FacetChoices, type PartFilter } from '@/lib/domain/model-part';
import { SCORE_KINDS } from '@/lib/domain/score';
import { Button } from '../../parts/Button';
import { Field } from '../../parts/Field';
import { Select } from '../../parts/Select';
import { useFocusBack } from '../../parts/use-focus-back';
import { useFormat } from '../../state/format-context';
import type { PartsState } from '../../state/parts-state';
import { Await } from '../Await';
import { kindName } from './model-words';

const ANY: PartFilter = { region: [], product: [] };

type PartFormProps = { readonly state: PartsState; readonly onDone: () => void };

/** Chooses the part that is to get a model of its own. */
export function PartForm({ state, onDone }: PartFormProps) {
  const { t } = useFormat();
  const place = useFocusBack<HTMLFormElement>();
  const [filter, setFilter] = useState(ANY);
  const toggle = (facet: Facet, value: string) => {
    const others = filter[facet].filter((one) => one !== value);
    const isOn = others.length < filter[facet].length;
    setFilter({ ...filter, [facet]: isOn ? others : [...others, value] });
  };

  return (
    <form
      ref={place}
      class="box"
      onSubmit={async (event) => {
        event.preventDefault();
        if (await state.add(filter)) onDone();
      }}
    >
      <Field label={t('partKind')}>
        {(control) => (
          <Select
            control={control}
            value={state.kind.value}
            options={SCORE_KINDS.map((kind) => ({ value: kind, label: t(kindName(kind)) }))}
            onChange={(chosen) => {
              setFilter(ANY);
              state.choose(SCORE_KINDS.find((kind) => kind === chosen) ?? state.kind.value);
            }}
          />
        )}
      </Field>
      <Await resource={state.choices}>
        {(choices) =>
          FACETS.filter((facet) => choices[facet].length > 0).map((facet) => (
            <Values key={facet} {...{ facet, choices, filter }} onToggle={toggle} />
          ))
        }
      </Await>
      <div class="acts">
        <button type="submit" class="btn main">
          {t('partSave')}
        </button>
        <Button onClick={onDone}>{t('optionsCancel')}</Button>
      </div>
    </form>
  );
}

type ValuesProps = {
  readonly facet: Facet;
  readonly choices: FacetChoices;
  readonly filter: PartFilter;
  readonly onToggle: (facet: Facet, value: string) => void;
};

/** The values of one facet, each with how many records have it; none chosen means any. */
function Values({ facet, choices, filter, onToggle }: ValuesProps) {
  const { t, number } = useFormat();
  return (
    <fieldset class="values">
      <legend>
        {t(`partFacet_${facet}`)} <span class="small soft">{t('partAny')}</span>
      </legend>
      {choices[facet].map(({ value, records }) => (
        <label class="check" key={value}>
          <input
            type="checkbox"
            checked={filter[facet].includes(value)}
            onChange={() => onToggle(facet, value)}
          />
          <span>
            {value} <span class="soft num">{number(records)}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}

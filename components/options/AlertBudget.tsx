import { useEffect, useState } from 'preact/hooks';
import { MOST_BUDGET } from '@/lib/domain/alerts';
import { ok } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { Field } from '../parts/Field';
import { TextInput } from '../parts/TextInput';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';

/** How often a week the panel may open by itself. */
export function AlertBudget({ state }: { state: OptionsState }) {
  const { t } = useFormat();
  const { ports } = state;
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    void ports.alertBudget().then(
      (budget) => setWords((typed) => typed ?? String(budget)),
      // What cannot be read can still be set.
      () => undefined,
    );
  }, [ports]);
  const budget = /^\s*\d{1,2}\s*$/.test(words ?? '') ? Number(words) : null;

  function save(): void {
    if (budget === null) return;
    const saving = ports.saveAlertBudget(budget).then(() => ok(null));
    void state.finish(saving, say('optionsAlertsSaved', budget));
  }

  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field
        label={t('optionsAlerts')}
        hint={t('optionsAlertsHint')}
        error={words !== null && budget === null ? t('optionsAlertsWrong', MOST_BUDGET) : null}
      >
        {(control) => (
          <TextInput
            control={control}
            inputMode="numeric"
            maxLength={2}
            value={words ?? ''}
            onInput={setWords}
          />
        )}
      </Field>
      <div class="acts">
        <button type="submit" class="btn">
          {t('optionsSave')}
        </button>
      </div>
    </form>
  );
}

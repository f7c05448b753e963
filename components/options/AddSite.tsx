import { useState } from 'preact/hooks';
import { sitePattern } from '@/lib/domain/site';
import { say } from '@/lib/domain/text';
import { Field } from '../parts/Field';
import { TextInput } from '../parts/TextInput';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';

/** Turns a site on by its address. */
export function AddSite({ state }: { state: OptionsState }) {
  const { t } = useFormat();
  const [address, setAddress] = useState('');
  const [tried, setTried] = useState(false);
  const pattern = sitePattern(address.trim());

  function turnOn(): void {
    setTried(true);
    if (!pattern) return;
    // Within the click: the browser asks for permission only then.
    const begun = state.ports.siteOn(pattern);
    void state.finish(begun, say('optionsSiteTurnedOn')).then((done) => {
      if (!done) return;
      setAddress('');
      setTried(false);
    });
  }

  return (
    <form
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        turnOn();
      }}
    >
      <Field
        label={t('optionsAddSite')}
        hint={t('optionsAddSiteHint')}
        error={tried && !pattern ? t('optionsAddSiteWrong') : null}
      >
        {(control) => (
          <TextInput control={control} inputMode="url" value={address} onInput={setAddress} />
        )}
      </Field>
      <div class="acts">
        <button type="submit" class="btn main">
          {t('optionsTurnOn')}
        </button>
      </div>
    </form>
  );
}

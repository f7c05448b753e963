import { useEffect, useState } from 'preact/hooks';
import { LONGEST_NAME } from '@/lib/domain/limits';
import { say } from '@/lib/domain/text';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { TextInput } from '../parts/TextInput';
import { useFocusBack } from '../parts/use-focus-back';
import { useFormat } from '../state/format-context';
import type { OptionsState } from '../state/options-state';
import { CurrencyField } from './CurrencyField';
import { parseFeedUrl } from './feed-url';
import type { ImportChoices, Registry } from './ports';
import { SpaceField } from './SpaceField';
import { feedSource } from './source-drafts';

type FeedFormProps = {
  readonly state: OptionsState;
  readonly spaces: Registry['spaces'];
  readonly onDone: () => void;
};

type FeedChoices = Pick<ImportChoices, 'space' | 'currency'>;

/** Connects a feed of JSON pages. */
export function FeedForm({ state, spaces, onDone }: FeedFormProps) {
  const { t } = useFormat();
  const place = useFocusBack<HTMLFormElement>();
  const [name, setName] = useState('');
  const [address, setAddress] = useState('');
  const [guess, setGuess] = useState<FeedChoices>({ space: spaces[0]?.id ?? '', currency: 'USD' });
  const [chosen, setChosen] = useState<Partial<FeedChoices>>({});
  // A guess that comes late takes back nothing that a person has chosen meanwhile.
  const choices = { ...guess, ...chosen };
  const [token, setToken] = useState('');
  const [remember, setRemember] = useState(false);
  const [tried, setTried] = useState(false);
  const url = parseFeedUrl(address);
  useEffect(() => {
    // Without a guess the first of each stand.
    void state.ports.guessChoices().then(setGuess, () => undefined);
  }, [state]);

  async function save(): Promise<void> {
    setTried(true);
    if (!url) return;
    const { ports } = state;
    const source = feedSource(name, url, choices, ports.now());
    const saved = await state.finish(
      ports.saveSource({ source, token, remember }),
      say('optionsFeedAdded', source.name),
    );
    if (saved) onDone();
  }

  return (
    <form
      ref={place}
      class="box"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <Field
        label={t('optionsFeedUrl')}
        hint={t('optionsFeedUrlHint')}
        error={tried && !url ? t('optionsFeedUrlWrong') : null}
      >
        {(control) => (
          <TextInput control={control} inputMode="url" value={address} onInput={setAddress} />
        )}
      </Field>
      <Field label={t('optionsFeedName')} hint={t('optionsFeedNameHint')}>
        {(control) => (
          <TextInput control={control} maxLength={LONGEST_NAME} value={name} onInput={setName} />
        )}
      </Field>
      <SpaceField
        spaces={spaces}
        value={choices.space}
        onChange={(space) => setChosen({ ...chosen, space })}
      />
      <CurrencyField
        value={choices.currency}
        onChange={(currency) => setChosen({ ...chosen, currency })}
      />
      <Field label={t('optionsToken')} hint={t('optionsTokenHint')}>
        {(control) => <TextInput control={control} secret value={token} onInput={setToken} />}
      </Field>
      <label class="check">
        <input
          type="checkbox"
          checked={remember}
          onChange={(event) => setRemember(event.currentTarget.checked)}
        />
        <span>
          {t('optionsRemember')}
          <span class="small soft">{t('optionsRememberHint')}</span>
        </span>
      </label>
      <div class="acts">
        <button type="submit" class="btn main">
          {t('optionsConnect')}
        </button>
        <Button onClick={onDone}>{t('optionsCancel')}</Button>
      </div>
    </form>
  );
}

import { useState } from 'preact/hooks';
import { Button } from '../parts/Button';
import { Field } from '../parts/Field';
import { TextInput } from '../parts/TextInput';
import { useFormat } from '../state/format-context';

/** Deletes everything, once the person has typed the word for it. */
export function EraseAll({ onErase }: { onErase: () => Promise<boolean> }) {
  const { t } = useFormat();
  const [typed, setTyped] = useState('');
  const word = t('optionsEraseWord');
  const sure = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();

  async function erase(): Promise<void> {
    if (sure && (await onErase())) setTyped('');
  }

  return (
    <div class="box">
      <p>{t('optionsEraseWords')}</p>
      <Field label={t('optionsEraseType', word)}>
        {(control) => <TextInput control={control} value={typed} onInput={setTyped} />}
      </Field>
      <div class="acts">
        <Button look="danger" disabled={!sure} onClick={() => void erase()}>
          {t('optionsEraseNow')}
        </Button>
      </div>
    </div>
  );
}

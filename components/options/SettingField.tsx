import { keyPart } from '@/lib/domain/text';
import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { TextInput } from '../parts/TextInput';
import { useFormat } from '../state/format-context';
import { Choices } from './Choices';
import { type PolicyDraft, readSetting } from './policy-draft';
import { SETTINGS, type SettingName } from './policy-settings';

type SettingFieldProps = {
  readonly name: SettingName;
  readonly draft: PolicyDraft;
  /** Preset by an administrator. */
  readonly locked: boolean;
  readonly onChange: (words: string) => void;
};

/** One setting of the policy: what it means, its control, and what is wrong with it. */
export function SettingField({ name, draft, locked, onChange }: SettingFieldProps) {
  const { t, text } = useFormat();
  const { control: look, choices = [] } = SETTINGS[name];
  const words = draft.words[name];
  const read = readSetting(draft, name);
  const label = t(`policySetting_${name}`);
  const hint = t(`policyHint_${name}`);
  return (
    <fieldset class={`setting by-${look}`} disabled={locked}>
      <Field
        label={label}
        hint={locked ? t('policyLocked', hint) : hint}
        error={read.ok ? null : text(read.wrong)}
      >
        {(control) => {
          if (look === 'line') {
            return <TextInput control={control} value={words} onInput={onChange} />;
          }
          if (look === 'lines') {
            return (
              <textarea
                class="input"
                rows={4}
                value={words}
                onInput={(event) => onChange(event.currentTarget.value)}
                {...control}
              />
            );
          }
          if (look === 'choice') {
            const options = choices.map((value) => ({
              value,
              label: t(`policyChoice_${keyPart(value)}`),
            }));
            return <Select {...{ control, options, onChange }} value={words} />;
          }
          const isOrdered = look === 'order';
          return <Choices {...{ control, label, choices, words, onChange, isOrdered }} />;
        }}
      </Field>
    </fieldset>
  );
}

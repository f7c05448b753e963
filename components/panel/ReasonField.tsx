import { LONGEST_REASON } from '@/lib/domain/limits';
import { Field } from '../parts/Field';
import { TextInput } from '../parts/TextInput';
import { useFormat } from '../state/format-context';

type ReasonFieldProps = {
  readonly label: string;
  readonly reason: string;
  /** The person has tried to save: a missing reason is said. */
  readonly tried: boolean;
  readonly onInput: (reason: string) => void;
};

/** Why, in the person’s own words; nothing is held against a score without it. */
export function ReasonField({ label, reason, tried, onInput }: ReasonFieldProps) {
  const { t } = useFormat();
  return (
    <Field label={label} error={tried && !reason.trim() ? t('panelReasonError') : null}>
      {(control) => (
        <TextInput control={control} value={reason} onInput={onInput} maxLength={LONGEST_REASON} />
      )}
    </Field>
  );
}

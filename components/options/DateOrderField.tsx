import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { useFormat } from '../state/format-context';
import type { ImportChoices } from './ports';

type DateOrderFieldProps = {
  readonly value: ImportChoices['dateOrder'];
  readonly onChange: (order: 'dmy' | 'mdy') => void;
};

/** Which number of `03/04/2026` is the day. */
export function DateOrderField({ value, onChange }: DateOrderFieldProps) {
  const { t } = useFormat();
  const orders = [
    ...(value === null ? [{ value: '', label: t('optionsChoose') }] : []),
    { value: 'dmy', label: t('optionsDayFirst') },
    { value: 'mdy', label: t('optionsMonthFirst') },
  ];
  return (
    <Field label={t('optionsDateOrder')} hint={t('optionsDateOrderHint')}>
      {(control) => (
        <Select
          control={control}
          value={value ?? ''}
          options={orders}
          onChange={(order) => {
            if (order === 'dmy' || order === 'mdy') onChange(order);
          }}
        />
      )}
    </Field>
  );
}

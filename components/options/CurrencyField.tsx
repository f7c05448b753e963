import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { useFormat } from '../state/format-context';

const names = new Intl.DisplayNames(undefined, { type: 'currency' });

const CURRENCIES = Intl.supportedValuesOf('currency').map((code) => ({
  value: code,
  label: `${code} · ${names.of(code)}`,
}));

type CurrencyFieldProps = {
  readonly value: string;
  readonly onChange: (code: string) => void;
};

/** What an amount is in that does not say so. */
export function CurrencyField({ value, onChange }: CurrencyFieldProps) {
  const { t } = useFormat();
  return (
    <Field label={t('optionsCurrency')} hint={t('optionsCurrencyHint')}>
      {(control) => <Select {...{ control, value, onChange }} options={CURRENCIES} />}
    </Field>
  );
}

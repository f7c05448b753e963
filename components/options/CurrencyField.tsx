import { itself, remembered } from '@/lib/domain/remembered';
import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { useFormat } from '../state/format-context';

/** Every currency, with its name in this language. */
const currenciesIn = remembered(itself<string>, (language) => {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return Intl.supportedValuesOf('currency').map((code) => ({
    value: code,
    label: `${code} · ${names.of(code)}`,
  }));
});

type CurrencyFieldProps = {
  readonly value: string;
  readonly onChange: (code: string) => void;
};

/** What an amount is in that does not say so. */
export function CurrencyField({ value, onChange }: CurrencyFieldProps) {
  const { t } = useFormat();
  return (
    <Field label={t('optionsCurrency')} hint={t('optionsCurrencyHint')}>
      {(control) => (
        <Select {...{ control, value, onChange }} options={currenciesIn(t('localeOfWords'))} />
      )}
    </Field>
  );
}

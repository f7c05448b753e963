import { Field } from '../parts/Field';
import { Select } from '../parts/Select';
import { useFormat } from '../state/format-context';
import type { ImportState } from '../state/import-state';
import { asksDateOrder } from './asks-date-order';
import { CurrencyField } from './CurrencyField';
import { SpaceField } from './FeedForm';
import type { Inspection, Registry } from './ports';

type ImportChoicesProps = {
  readonly found: Inspection;
  readonly spaces: Registry['spaces'];
  readonly onSettle: ImportState['settle'];
};

/** What holds for all tables; asked only where the tables leave it open. */
export function ImportChoices({
  found: { tables, choices },
  spaces,
  onSettle,
}: ImportChoicesProps) {
  const { t } = useFormat();
  const hasAmounts = tables.some(({ mapping }) => 'amount' in mapping || 'quota' in mapping);
  const orders = [
    { value: 'dmy', label: t('optionsDayFirst') },
    { value: 'mdy', label: t('optionsMonthFirst') },
  ];
  return (
    <>
      <SpaceField spaces={spaces} value={choices.space} onChange={(space) => onSettle({ space })} />
      {hasAmounts && (
        <CurrencyField value={choices.currency} onChange={(currency) => onSettle({ currency })} />
      )}
      {asksDateOrder(tables) && (
        <Field label={t('optionsDateOrder')} hint={t('optionsDateOrderHint')}>
          {({ id }) => (
            <Select
              id={id}
              value={choices.dateOrder ?? 'dmy'}
              options={orders}
              onChange={(order) => onSettle({ dateOrder: order === 'mdy' ? 'mdy' : 'dmy' })}
            />
          )}
        </Field>
      )}
    </>
  );
}

import type { ImportState } from '../state/import-state';
import { asksDateOrder } from './asks-date-order';
import { CurrencyField } from './CurrencyField';
import { DateOrderField } from './DateOrderField';
import type { Inspection, Registry } from './ports';
import { SpaceField } from './SpaceField';

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
  const hasAmounts = tables.some(({ mapping }) => 'amount' in mapping || 'quota' in mapping);
  return (
    <>
      <SpaceField spaces={spaces} value={choices.space} onChange={(space) => onSettle({ space })} />
      {hasAmounts && (
        <CurrencyField value={choices.currency} onChange={(currency) => onSettle({ currency })} />
      )}
      {asksDateOrder(tables) && (
        <DateOrderField
          value={choices.dateOrder}
          onChange={(dateOrder) => onSettle({ dateOrder })}
        />
      )}
    </>
  );
}

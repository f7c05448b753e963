import type { PartnerRow } from '@/lib/domain/overview';
import type { PartnerLine } from '@/lib/domain/partner-line';
import type { TableDef } from './table';

/** A list that is read far more often than it changes. */
export type View =
  | { readonly id: 'partner-rows'; readonly rows: readonly PartnerRow[] }
  | { readonly id: 'partner-lines'; readonly lines: readonly PartnerLine[] };

/**
 * Lists put together ahead: the popup's 10,000 partners as one record take a tenth of the time
 * of 10,000 partners and their scores. Whatever changes those deletes the view.
 */
export const views = { name: 'views', schema: 'id', shape: null } as const satisfies TableDef<View>;

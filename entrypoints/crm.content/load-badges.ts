import type { ListPage } from '@/lib/crm/contract';
import { readRows } from '@/lib/crm/rows';
import { brought, type Shown } from './bring';

/** What the script of the badges hands over. */
export const OPEN_BADGES = 'open-badges';

/** Rows are read as they were when they were found to be there. */
export type OpenBadges = (read: typeof readRows) => Shown<ListPage>;

/** Badges on the rows of a list or board, from the first row on: lists without any never pay for them. */
export const loadBadges = () =>
  brought<OpenBadges, ListPage>({ name: OPEN_BADGES, ask: 'badges/load' }, (open) =>
    open(readRows),
  );

import type { ListPage } from '@/lib/crm/contract';
import { brought, type Shown } from './bring';

/** What the script of the badges hands over. */
export const OPEN_BADGES = 'open-badges';

export type OpenBadges = () => Shown<ListPage>;

/** Badges on the rows of a list or board. */
export const loadBadges = (): Shown<ListPage> =>
  brought<OpenBadges, ListPage>({ name: OPEN_BADGES, ask: 'badges/load' }, (open) => open());

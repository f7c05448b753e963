import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Registration } from '@/lib/domain/registration';
import type { Migration } from './migration';

/**
 * Finds lookalike companies by web domain and name word, and the newest deals and registrations
 * of a key without reading all of them; remembers sync runs and imports between wake-ups.
 */
export const links: Migration = {
  version: 2,
  stores: {
    accounts: 'id, *matchKeys',
    deals: 'id, *links',
    registrations: 'id, *links',
    runs: 'id',
    seen: '[sourceId+page]',
    staged: '[importId+chunk]',
    views: 'id',
  },
  upgrade: async (transaction, derive) => {
    await transaction
      .table<Account>('accounts')
      .toCollection()
      .modify((row, context) => {
        context.value = derive.accounts(row);
      });
    await transaction
      .table<Deal>('deals')
      .toCollection()
      .modify((row, context) => {
        context.value = derive.deals(row);
      });
    await transaction
      .table<Registration>('registrations')
      .toCollection()
      .modify((row, context) => {
        context.value = derive.registrations(row);
      });
  },
};

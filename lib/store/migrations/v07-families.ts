import type { Registration } from '@/lib/domain/registration';
import type { Migration } from './migration';

/** Companies of one group by what their records say; registrations by the customer's person. */
export const families: Migration = {
  version: 7,
  stores: { accounts: 'id, parentId, groupDuns, lei' },
  upgrade: async (transaction, derive) => {
    await transaction
      .table<Registration>('registrations')
      .filter(({ contactEmail, contactPhone }) => Boolean(contactEmail ?? contactPhone))
      .modify((row, context) => {
        context.value = derive.registrations(row);
      });
  },
};

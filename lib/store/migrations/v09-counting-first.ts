import type { Registration } from '@/lib/domain/registration';
import { mayHold } from '@/lib/domain/registration-window';
import type { Migration } from './migration';

/** Registrations that are over come after those that count: the links of the others stay. */
export const countingFirst: Migration = {
  version: 9,
  stores: {},
  upgrade: async (transaction, derive) => {
    await transaction
      .table<Registration>('registrations')
      .filter((row) => !mayHold(row))
      .modify((row, context) => {
        context.value = derive.registrations(row);
      });
  },
};

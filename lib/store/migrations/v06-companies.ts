import type { Account } from '@/lib/domain/account';
import type { Registration } from '@/lib/domain/registration';
import { pageOfRows } from '../companies/log';
import { walk } from '../walk';
import type { Migration } from './migration';

/**
 * One index of companies for accounts and for customers as they were typed, in place of an index
 * entry per key and row. What an import left half done was made for the old one.
 */
export const companies: Migration = {
  version: 6,
  stores: {
    accounts: 'id',
    companyPages: '++page',
    companyParts: '[generation+kind+part]',
    companyState: 'id',
  },
  upgrade: async (transaction, derive, keysOf) => {
    await transaction.table('staged').clear();
    const log = transaction.table('companyPages');
    await transaction
      .table<Account & { matchKeys?: unknown }>('accounts')
      .toCollection()
      .modify((row) => {
        delete row.matchKeys;
      });
    await transaction
      .table<Registration>('registrations')
      .toCollection()
      .modify((row, context) => {
        context.value = derive.registrations(row);
      });
    for (const name of ['accounts', 'registrations'] as const) {
      await walk(transaction.table(name), (rows) => {
        const page = pageOfRows(name, { rows, before: new Map() }, keysOf);
        return page ? log.add(page) : undefined;
      });
    }
  },
};

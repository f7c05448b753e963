import type { Migration } from './migration';

export const firstTables: Migration = {
  version: 1,
  stores: {
    partners: 'id',
    accounts: 'id',
    deals: 'id, accountId',
    registrations: 'id, accountId, partnerId',
    engagements: 'id, [partnerId+at]',
    revenues: 'id, partnerId',
    costs: 'id',
    feedback: 'id',
    scores: 'id',
    models: 'id',
    syncs: 'id',
    sources: 'id',
    policies: 'version',
  },
};

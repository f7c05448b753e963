import type { Migration } from './migration';

/** Parts of the records that have a model of their own. */
export const parts: Migration = { version: 5, stores: { parts: 'id' } };

import type { Migration } from './migration';

/** Keeps the rows that a source refused, to be shown with their reasons. */
export const refusals: Migration = { version: 3, stores: { refusals: 'id' } };

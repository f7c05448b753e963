import type { Migration } from './migration';

/** What records said before a source overwrote it; what was overwritten earlier, nobody knows. */
export const pastValues: Migration = { version: 8, stores: { pastValues: '[entity+id]' } };

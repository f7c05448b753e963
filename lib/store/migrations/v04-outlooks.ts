import type { Migration } from './migration';

/** Forecasts, health and segments of partners, what people hold against a score, and reports. */
export const outlooks: Migration = {
  version: 4,
  stores: { outlooks: 'id', overrides: 'id', reports: 'id' },
};

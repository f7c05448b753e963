import type { Migration } from './migration';
import { firstTables } from './v01-first-tables';
import { links } from './v02-links';
import { refusals } from './v03-refusals';
import { outlooks } from './v04-outlooks';
import { parts } from './v05-parts';
import { companies } from './v06-companies';
import { families } from './v07-families';
import { pastValues } from './v08-past-values';
import { countingFirst } from './v09-counting-first';

/** Oldest first; append only. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  links,
  refusals,
  outlooks,
  parts,
  companies,
  families,
  pastValues,
  countingFirst,
];

/**
 * The same in as few steps as do the same: those that change no rows are part of the next. The
 * database library works all tables out anew with every step it is told, each time a worker starts.
 */
export const STEPS: readonly Migration[] = fewest(MIGRATIONS);

function fewest(migrations: readonly Migration[]): Migration[] {
  const steps: Migration[] = [];
  let stores: Migration['stores'] = {};
  for (const migration of migrations) {
    stores = { ...stores, ...migration.stores };
    if (!migration.upgrade && migration !== migrations.at(-1)) continue;
    steps.push({ ...migration, stores });
    stores = {};
  }
  return steps;
}

/** The newest version, as it stands in an export. */
export const STORE_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));

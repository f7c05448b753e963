import type { Migration } from './migration';
import { firstTables } from './v01-first-tables';
import { links } from './v02-links';
import { refusals } from './v03-refusals';
import { outlooks } from './v04-outlooks';
import { parts } from './v05-parts';
import { companies } from './v06-companies';
import { families } from './v07-families';

/** Oldest first; append only. */
export const MIGRATIONS: readonly Migration[] = [
  firstTables,
  links,
  refusals,
  outlooks,
  parts,
  companies,
  families,
];

/** The newest version, as it stands in an export. */
export const STORE_VERSION = Math.max(...MIGRATIONS.map(({ version }) => version));

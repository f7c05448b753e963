import type { Deal } from '@/lib/domain/deal';
import { ENTITY_NAMES, type Entities, type EntityName, type Rows } from '@/lib/domain/entity';
import type { Registration } from '@/lib/domain/registration';
import { dealLinks, registrationLinks } from './links';

/** Rows as they are stored: with the fields that indexes are made of. */
export type StoredEntities = Omit<Entities, 'deals' | 'registrations'> & {
  deals: Deal & { readonly links: readonly string[] };
  registrations: Registration & { readonly links: readonly string[] };
};

export type StoredRows = { readonly [Name in EntityName]?: readonly StoredEntities[Name][] };

export type Derive = {
  readonly [Name in EntityName]: (row: Entities[Name]) => StoredEntities[Name];
};

const same = <Row>(row: Row): Row => row;

/** How each entity gets the fields that its indexes need. */
export const DERIVE: Derive = {
  partners: same,
  accounts: same,
  deals: (row) => ({ ...row, links: dealLinks(row) }),
  registrations: (row) => ({ ...row, links: registrationLinks(row) }),
  engagements: same,
  revenues: same,
  costs: same,
};

export function deriveRows(derive: Derive, rows: Rows): StoredRows {
  const stored: { [Name in EntityName]?: StoredEntities[Name][] } = {};
  const deriveOf = <Name extends EntityName>(name: Name) => {
    stored[name] = rows[name]?.map(derive[name]) as (typeof stored)[Name];
  };
  for (const name of ENTITY_NAMES) if (rows[name]) deriveOf(name);
  return stored;
}

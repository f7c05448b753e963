import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import { ENTITY_NAMES, type Entities, type EntityName, type Rows } from '@/lib/domain/entity';
import type { Registration } from '@/lib/domain/registration';
import { dealLinks, registrationLinks } from './links';

/** What is known of a company that others are looked for by. */
export type SoughtCompany = {
  readonly name: string;
  readonly domains: readonly string[];
};

/** What a company may be found by: its web domains and the distinctive words of its name. */
export type MatchKeys = (company: SoughtCompany) => readonly string[];

/** Rows as they are stored: with the fields that indexes are made of. */
export type StoredEntities = Omit<Entities, 'accounts' | 'deals' | 'registrations'> & {
  accounts: Account & { readonly matchKeys: readonly string[] };
  deals: Deal & { readonly links: readonly string[] };
  registrations: Registration & { readonly links: readonly string[] };
};

export type StoredRows = { readonly [Name in EntityName]?: readonly StoredEntities[Name][] };

export type Derive = {
  readonly [Name in EntityName]: (row: Entities[Name]) => StoredEntities[Name];
};

const same = <Row>(row: Row): Row => row;

/** How each entity gets the fields that its indexes need. */
export const deriveWith = (matchKeys: MatchKeys): Derive => ({
  partners: same,
  accounts: (row) => ({ ...row, matchKeys: matchKeys(row) }),
  deals: (row) => ({ ...row, links: dealLinks(row) }),
  registrations: (row) => ({
    ...row,
    links: registrationLinks(
      row,
      matchKeys({
        name: row.customerName,
        domains: row.customerDomain === null ? [] : [row.customerDomain],
      }),
    ),
  }),
  engagements: same,
  revenues: same,
  costs: same,
});

export function deriveRows(derive: Derive, rows: Rows): StoredRows {
  const stored: { [Name in EntityName]?: StoredEntities[Name][] } = {};
  const deriveOf = <Name extends EntityName>(name: Name) => {
    stored[name] = rows[name]?.map(derive[name]) as (typeof stored)[Name];
  };
  for (const name of ENTITY_NAMES) if (rows[name]) deriveOf(name);
  return stored;
}

import type { Account } from './account';
import type { Cost } from './cost';
import type { Deal } from './deal';
import type { Engagement } from './engagement';
import type { Partner } from './partner';
import type { Registration } from './registration';
import type { Revenue } from './revenue';

/** Everything a source can deliver, by the name of its table. */
export type Entities = {
  partners: Partner;
  accounts: Account;
  deals: Deal;
  registrations: Registration;
  engagements: Engagement;
  revenues: Revenue;
  costs: Cost;
};

export type EntityName = keyof Entities;

export const ENTITY_NAMES = [
  'partners',
  'accounts',
  'deals',
  'registrations',
  'engagements',
  'revenues',
  'costs',
] as const satisfies readonly EntityName[];

/** Rows of several entities. */
export type Rows = { readonly [Name in EntityName]?: readonly Entities[Name][] };

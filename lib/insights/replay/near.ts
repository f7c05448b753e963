import type { Registration } from '@/lib/domain/registration';
import { MOST_RELATED } from '@/lib/domain/related';
import type { Company } from '@/lib/matching/company';
import { hasContact, sharedContact } from '../conflicts/claim/contacts';
import type { Customers } from '../conflicts/claim/customers';
import type { Rows } from '../conflicts/claim/shared';
import { type Around, type Groups, newestOf } from '../workspace/dossier-of-deal';

/** What is around a customer and can be about it. */
export type Near = Rows & {
  /** Of registrations that were not around. */
  readonly isNear: (registration: Registration) => boolean;
};

/**
 * The rows around a customer that can be about it: of companies that may be it or its relatives,
 * and registrations that name a person whom its claims name. Most of what is around belongs to
 * companies of a name alike, which no policy makes the same and no time: so they are left out once
 * for all of its claims.
 *
 * @param claims those on this customer that are looked at
 */
export function nearOf(
  { deals, registrations }: Around,
  claims: readonly Registration[],
  customers: Customers,
  customer: Company,
): Near {
  const compare = customers.comparerWith(customer);
  const comparisonOf = (registration: Registration) =>
    compare(customers.ofRegistration(registration));
  const rows = rowsOf(registrations);
  // A person ties only what is this very customer to others.
  const naming = [
    ...claims,
    ...rows.filter((each) => hasContact(each) && comparisonOf(each).identity?.kind === 'exact'),
  ].filter(hasContact);
  function isNear(registration: Registration): boolean {
    const { identity, isToldApart } = comparisonOf(registration);
    if (identity !== undefined) return true;
    return !isToldApart && naming.some((each) => sharedContact(each, registration) !== undefined);
  }
  return {
    registrations: rows.filter(isNear),
    deals: rowsOf(deals).filter(
      ({ accountId }) =>
        accountId !== null && compare(customers.ofAccount(accountId)).identity !== undefined,
    ),
    isNear,
  };
}

/** Rows of all groups, those that are found by several keys as often; as many as a page can bear. */
const rowsOf = <Row>(groups: Groups<Row>): readonly Row[] =>
  countOf(groups) < MOST_RELATED ? groups.flat() : newestOf(groups);

const countOf = (groups: Groups<unknown>): number =>
  groups.reduce((count, { length }) => count + length, 0);

import type { Deal } from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import { once } from '@/lib/domain/once';
import type { Registration } from '@/lib/domain/registration';
import { filedAt, mayHold } from '@/lib/domain/registration-window';
import { type Found, MOST_RELATED, mostRelated } from '@/lib/domain/related';
import type { Company } from '@/lib/matching/company';
import { hasContact, sharedContact } from '../conflicts/claim/contacts';
import type { Customers } from '../conflicts/claim/customers';
import type { Around } from '../workspace/dossier-of-deal';
import type { Past } from './past';

/** What of all that is around a customer can bear on a partner’s claim on it. */
export type Near = {
  /** Of all that is around what names a person; some may be there twice. */
  readonly named: readonly Registration[];
  /**
   * What counted beside a claim when it was made, as it stood then: of what is around, and of what
   * names its persons.
   */
  readonly countingBeside: (
    claim: Registration,
    ofContacts: readonly Found<Registration>[],
  ) => Registration[];
  readonly deals: readonly Deal[];
};

/**
 * Most of what is around a customer belongs to companies of a name alike, which no policy makes the
 * same: so it is left out once for all policies, and companies are compared only where something
 * of theirs counts.
 *
 * @param claims those on this customer that are looked at
 */
export function nearOf(
  { deals, registrations }: Around,
  claims: readonly Registration[],
  customers: Customers,
  customer: Company,
  { isOver, registrationAt }: Past,
): Near {
  const moments = claims.map(filedAt).sort((a, b) => a - b);
  const [first = 0, last = 0] = [moments.at(0), moments.at(-1)];
  const compare = customers.comparerWith(customer);
  const comparisonOf = (registration: Registration) =>
    compare(customers.ofRegistration(registration));
  const around = rowsOf(registrations, mayHold);
  const named = around.filter(
    (each) => (each.contactEmail ?? each.contactPhone) !== undefined && hasContact(each),
  );
  // A person ties only what is this very customer to others.
  const naming = once(() => [
    ...claims.filter(hasContact),
    ...named.filter((each) => comparisonOf(each).identity?.kind === 'exact'),
  ]);
  // Most was over before the first claim, or came after the last.
  const open = around.filter((each) => !isOver(each, first) && filedAt(each) <= last);
  const openOnce = once(() => mostRelated([{ key: '', rows: open }], mayHold));
  function besideWith(ofContacts: readonly Found<Registration>[]): readonly Registration[] {
    // What is left out must not make room for others.
    const isMuch = around.length + countOf(ofContacts) >= MOST_RELATED;
    if (ofContacts.length === 0 && !isMuch) return openOnce();
    return mostRelated([{ key: '', rows: isMuch ? around : open }, ...ofContacts], mayHold);
  }
  function isNear(registration: Registration): boolean {
    const { identity, isToldApart } = comparisonOf(registration);
    if (identity !== undefined) return true;
    if (isToldApart || !hasContact(registration)) return false;
    return naming().some((each) => sharedContact(each, registration) !== undefined);
  }
  return {
    named,
    countingBeside(claim, ofContacts) {
      const now = filedAt(claim);
      const counting: Registration[] = [];
      for (const each of besideWith(ofContacts)) {
        if (each.id === claim.id || isOver(each, now)) continue;
        const stood = registrationAt(each, now);
        if (stood && mayHold(stood) && isNear(stood)) counting.push(stood);
      }
      return counting;
    },
    deals: rowsOf(deals, () => true).filter(
      ({ accountId, partners, state, closedAt, createdAt }) => {
        if (accountId === null || createdAt > last) return false;
        // The direct team’s deals say something while they are open; anybody’s once they are won.
        const wasOpenAt = state === 'open' || (closedAt !== null && closedAt > first);
        const wasOpen = partners.length === 0 && wasOpenAt;
        const wasWon = state === 'won' && closedAt !== null && closedAt <= last;
        if (!wasOpen && !wasWon) return false;
        const company = customers.ofAccount(accountId);
        return (
          (wasOpen && compare(company).identity !== undefined) ||
          (wasWon && customers.isOne(customer, company))
        );
      },
    ),
  };
}

/** Rows by all keys, those that are found by several as often; as many as a page can bear. */
function rowsOf<Row extends { readonly id: Id }>(
  found: readonly Found<Row>[],
  counts: (row: Row) => boolean,
): readonly Row[] {
  if (countOf(found) >= MOST_RELATED) return mostRelated(found, counts);
  // Lists are joined for thousands of customers, for which `flatMap` takes three times as long.
  const all: Row[] = [];
  for (const { rows } of found) all.push(...rows);
  return all;
}

const countOf = (found: readonly Found<unknown>[]): number =>
  found.reduce((count, { rows }) => count + rows.length, 0);

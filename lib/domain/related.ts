import { contactKeys } from './contact';
import type { Deal } from './deal';
import type { Id } from './id';
import { plainName } from './plain-name';
import type { Registration } from './registration';

/*
 * How records are found by what they are about, and how many of them: the same for the store,
 * which reads a page's record, and for work on all records in memory.
 */

/** One number may stand for a partner and for a deal, so that a key says which it is. */
export const accountKey = (id: Id): string => `account:${id}`;
const dealKey = (id: Id): string => `deal:${id}`;
export const partnerKey = (id: Id): string => `partner:${id}`;

/** More of a typed text says nothing; a key holds no line break. */
const LONGEST_TYPED = 200;

/** A customer as a registration names it: one key however often it is typed so. */
export const customerKey = ({
  customerName,
  customerDomain,
}: Pick<Registration, 'customerName' | 'customerDomain'>): string =>
  `customer:${[customerName, customerDomain ?? ''].map(plain).join('|')}`;

const plain = (text: string): string => plainName(text.slice(0, LONGEST_TYPED));

/** What a deal is found by: its partners and its customer. */
export const keysOfDeal = ({ accountId, partners }: Deal): string[] =>
  unique([
    ...partners.map(({ partnerId }) => partnerKey(partnerId)),
    ...(accountId === null ? [] : [accountKey(accountId)]),
  ]);

/** What a registration is found by: its partner, its customer as typed and as linked, its deal. */
export function keysOfRegistration(registration: Registration): string[] {
  const { accountId, dealId, partnerId } = registration;
  return unique([
    partnerKey(partnerId),
    customerKey(registration),
    ...contactKeys(registration),
    ...(accountId === null ? [] : [accountKey(accountId)]),
    ...(dealId === null ? [] : [dealKey(dealId)]),
  ]);
}

const unique = (keys: readonly string[]): string[] => [...new Set(keys)];

/** A record with thousands of others around it must not take longer than the page. */
export const MOST_RELATED = 500;

/** Of one of many customers whose name is much like this one. */
const MOST_OF_LOOKALIKE = 100;

export const mostOf = (key: string): number =>
  key.startsWith('customer:') || key.startsWith('contact:') ? MOST_OF_LOOKALIKE : MOST_RELATED;

/** Rows by the key that they are found by; a row may be found by several. */
export type Found<Row> = { readonly key: string; readonly rows: readonly Row[] };

/**
 * The rows of several keys, each once, as many as a page can bear: those that count before those
 * that are over, by whichever key; a partner’s other business after all that is about the customer.
 *
 * @param counts whether a row still says something by itself
 */
export function mostRelated<Row extends { readonly id: Id }>(
  found: readonly Found<Row>[],
  counts: (row: Row) => boolean,
): Row[] {
  const isOfPartner = ({ key }: Found<Row>): boolean => key.startsWith(partnerKey(''));
  const ofCustomer = found.filter((each) => !isOfPartner(each));
  const related = new Map<Id, Row>();
  for (const part of [ofCustomer, found.filter(isOfPartner)]) {
    const rows = part.flatMap((each) => each.rows);
    for (const wanted of [true, false]) {
      for (const row of rows) {
        if (related.size === MOST_RELATED) return [...related.values()];
        if (counts(row) === wanted) related.set(row.id, row);
      }
    }
  }
  return [...related.values()];
}

type Named = { readonly id: Id } | null;

/** What a dossier is about, as far as it takes no more than a deal to name it. */
export type NamedSubject = {
  readonly deal: Deal | null;
  readonly account: Named;
  readonly partner: Named;
};

/** What the rows around a record are found by; the customer first: a conflict is about the customer. */
export function keysAround(
  { deal, account, partner }: NamedSubject,
  similar: {
    readonly accounts: readonly { readonly id: Id }[];
    readonly customers: readonly string[];
  },
): string[] {
  return unique([
    ...(deal ? [dealKey(deal.id)] : []),
    ...(deal?.accountId ? [accountKey(deal.accountId)] : []),
    ...(account ? [accountKey(account.id)] : []),
    ...similar.customers,
    ...similar.accounts.map(({ id }) => accountKey(id)),
    ...(partner ? [partnerKey(partner.id)] : []),
  ]);
}

/** The customer's persons that the registrations of a deal name. */
export const contactKeysOf = (
  { account, deal }: Pick<NamedSubject, 'account' | 'deal'>,
  registrations: readonly Registration[],
): string[] => {
  if (!deal) return [];
  const isOurs = ({ accountId, dealId, partnerId }: Registration): boolean =>
    dealId === deal.id ||
    (dealId === null &&
      accountId !== null &&
      accountId === account?.id &&
      deal.partners.some((part) => part.partnerId === partnerId));
  return unique(registrations.filter(isOurs).flatMap(contactKeys));
};

/** More lookalikes than a person could check; the likeliest come first. */
export const MOST_SIMILAR = 25;

/** Companies by what their rows are found by, the likeliest first: accounts, and typed customers. */
export type Lookalikes = {
  readonly accountIds: readonly Id[];
  readonly customers: readonly string[];
};

export function lookalikes(refs: readonly string[]): Lookalikes {
  const start = accountKey('');
  const isAccount = (ref: string): boolean => ref.startsWith(start);
  return {
    accountIds: refs.filter(isAccount).map((ref) => ref.slice(start.length)),
    customers: refs.filter((ref) => !isAccount(ref)).slice(0, MOST_SIMILAR),
  };
}

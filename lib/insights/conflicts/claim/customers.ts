import type { Account } from '@/lib/domain/account';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import { type Company, type Profile, profileOf } from '@/lib/matching/company';
import { modelOf } from '@/lib/matching/learned';
import { companyOfAccount, companyOfRegistration, isNameless, unknownCompany } from './customer';
import { familyTie } from './family';
import { type Comparison, identify } from './identity';
import { lazy } from './lazy';
import { itself, remembered } from './remembered';
import { verdictsOf } from './verdicts';

/** What a company is compared by: one record may come with what was typed of it, and without. */
const keyOf = ({ id, name, domains }: Company): string => [id, name, ...domains].join('\n');

/** Profiles, each worked out once: thousands of registrations name few companies. */
export const profiler = (): ((company: Company) => Profile) => remembered(keyOf, profileOf);

const typedAs = ({ accountId, customerName, customerDomain, customerCountry }: Registration) =>
  [accountId, customerDomain, customerCountry, customerName].join('\n');

export type Comparer = (other: Company) => Comparison;

const NOBODY: Comparison = { identity: undefined, isToldApart: false };
const ONE_RECORD: Comparison = { identity: { kind: 'exact', match: null }, isToldApart: false };

/**
 * Who the customers around a record are, and which of them are one: the same for every claim on
 * them, under any policy and at any moment. Each company is one object, each pair compared once.
 */
export type Customers = {
  /** Null for an account that is not known here. */
  readonly accountOf: (id: Id) => Account | null;
  readonly ofAccount: (id: Id) => Company;
  /** Its account where it is linked and known, else the customer as typed. */
  readonly ofRegistration: (registration: Registration) => Company;
  readonly comparerWith: (customer: Company | null) => Comparer;
};

/** @param profile one that is shared saves profiling the same companies for each record */
export function customersOf(
  {
    account,
    similarAccounts,
    feedback,
    matching,
  }: Pick<Dossier, 'account' | 'similarAccounts' | 'feedback' | 'matching'>,
  profile = profiler(),
): Customers {
  const accounts = new Map(
    [...similarAccounts, ...(account ? [account] : [])].map((each) => [each.id, each]),
  );
  const judgedBy = lazy(() => ({ verdicts: verdictsOf(feedback), model: modelOf(matching) }));
  const oneOf = remembered(keyOf, itself<Company>);
  const tieOf = (first: Profile, second: Profile) => familyTie(first, second, accounts);
  const comparerWith = remembered(
    itself,
    (customer: Company): Comparer =>
      remembered(itself, (other: Company) =>
        customer.id === other.id
          ? isNameless(customer)
            ? NOBODY
            : ONE_RECORD
          : identify(profile(customer), profile(other), judgedBy(), tieOf),
      ),
  );
  return {
    accountOf: (id) => accounts.get(id) ?? null,
    ofAccount: remembered(itself, (id: Id) => {
      const known = accounts.get(id);
      return oneOf(known ? companyOfAccount(known) : unknownCompany(id));
    }),
    ofRegistration: remembered(typedAs, (registration: Registration) =>
      oneOf(companyOfRegistration(registration, accounts)),
    ),
    comparerWith: (customer) => (customer ? comparerWith(customer) : () => NOBODY),
  };
}

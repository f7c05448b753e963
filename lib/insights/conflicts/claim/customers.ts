import type { Account } from '@/lib/domain/account';
import type { Dossier } from '@/lib/domain/dossier';
import { byId, type Id } from '@/lib/domain/id';
import { once } from '@/lib/domain/once';
import type { Registration } from '@/lib/domain/registration';
import { itself, remembered } from '@/lib/domain/remembered';
import { type Company, type Profile, profileOf } from '@/lib/matching/company';
import { companyDomains } from '@/lib/matching/domains';
import { modelOf } from '@/lib/matching/learned';
import { companyOfAccount, companyOfRegistration, isNameless, unknownCompany } from './customer';
import { familyTie } from './family';
import { type Comparison, canBeExact, identify } from './identity';
import { verdictsOf } from './verdicts';

/** What a company is compared by: one record may come with what was typed of it, and without. */
const newKey = ({ id, name, domains }: Company): string => [id, name, ...domains].join('\n');

/** What companies are compared by, worked out once: thousands of registrations name few of them. */
export type Profiler = {
  readonly companyOf: (account: Account) => Company;
  readonly keyOf: (company: Company) => string;
  readonly profileOf: (company: Company) => Profile;
  readonly domainsOf: (company: Company) => readonly string[];
};

export function newProfiler(): Profiler {
  const keyOf = remembered(itself<Company>, newKey);
  // First by what is one object, which costs less than by what says the same.
  const ofOne = <Made>(made: (company: Company) => Made) =>
    remembered(itself<Company>, remembered(keyOf, made));
  return {
    companyOf: remembered(itself<Account>, companyOfAccount),
    keyOf,
    profileOf: ofOne(profileOf),
    domainsOf: ofOne(({ domains }) => companyDomains(domains)),
  };
}

const typedAs = ({ accountId, customerName, customerDomain, customerCountry }: Registration) =>
  `${accountId ?? ''}\n${customerDomain ?? ''}\n${customerCountry ?? ''}\n${customerName}`;

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
  /** Whether they are `exact` the same; costs less than to compare them. */
  readonly isOne: (customer: Company | null, other: Company) => boolean;
};

/** @param profiler one that is shared saves profiling the same companies for each record */
export function customersOf(
  {
    account,
    similarAccounts,
    feedback,
    matching,
  }: Pick<Dossier, 'account' | 'similarAccounts' | 'feedback' | 'matching'>,
  profiler = newProfiler(),
): Customers {
  const accounts = byId([...similarAccounts, ...(account ? [account] : [])]);
  const judgedBy = once(() => ({ verdicts: verdictsOf(feedback), model: modelOf(matching) }));
  const oneOf = remembered(profiler.keyOf, itself<Company>);
  const tieOf = (first: Profile, second: Profile) => familyTie(first, second, accounts);
  const comparerWith = remembered(
    itself,
    (customer: Company): Comparer =>
      remembered(itself, (other: Company) =>
        customer.id === other.id
          ? isNameless(customer)
            ? NOBODY
            : ONE_RECORD
          : identify(profiler.profileOf(customer), profiler.profileOf(other), judgedBy(), tieOf),
      ),
  );
  const ofAccount = remembered(itself, (id: Id) => {
    const known = accounts.get(id);
    return oneOf(known ? profiler.companyOf(known) : unknownCompany(id));
  });
  const ofTyped = remembered(typedAs, (registration: Registration) =>
    oneOf(companyOfRegistration(registration, accounts)),
  );
  return {
    accountOf: (id) => accounts.get(id) ?? null,
    ofAccount,
    ofRegistration(registration) {
      const { accountId, customerDomain } = registration;
      const known = accountId === null ? undefined : accounts.get(accountId);
      const saysMore = customerDomain !== null && !known?.domains.includes(customerDomain);
      return known && !saysMore ? ofAccount(known.id) : ofTyped(registration);
    },
    comparerWith: (customer) => (customer ? comparerWith(customer) : () => NOBODY),
    isOne: (customer, other) =>
      customer !== null &&
      (customer.id === other.id ||
        canBeExact([customer, other], profiler.domainsOf, judgedBy().verdicts)) &&
      comparerWith(customer)(other).identity?.kind === 'exact',
  };
}

import type { Account } from '@/lib/domain/account';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import type { Company } from '@/lib/matching/company';
import { companyDomains } from '@/lib/matching/domains';
import { nameOf } from '@/lib/matching/name';
import { isAnswer } from './answers';

/** `15-048-3782` and `150483782` are one number. */
const plainNumber = (number: string): string => number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

/** `000000000` and `N/A` are typed where a form wants a number, and make no group of companies. */
const FEWEST_CHARACTERS = 3;

/** The number of a register; empty for what is none. */
export function registerNumber(typed: string | undefined): string {
  const number = plainNumber(typed ?? '');
  return new Set(number).size < FEWEST_CHARACTERS ? '' : number;
}

export function companyOfAccount(account: Account): Company {
  const [duns, groupDuns] = [account.duns, account.groupDuns].map(registerNumber);
  return {
    id: account.id,
    name: account.name,
    domains: account.domains,
    phone: account.phone,
    city: account.city,
    country: account.country,
    parentId: account.parentId,
    ...(duns && { duns }),
    ...(groupDuns && { groupDuns }),
  };
}

/** A customer of which only the id is known. */
export const unknownCompany = (id: Id): Company => ({
  id,
  name: '',
  domains: [],
  phone: null,
  city: null,
  country: null,
});

const TYPED = 'typed:';

/** Whether a customer was only typed, by name alone. */
export const isNamedOnly = ({ id, domains }: Company): boolean =>
  id.startsWith(TYPED) && companyDomains(domains).length === 0;

/**
 * Whether a customer was only typed, and says nothing of who it is: a legal form, `unknown`, or
 * nothing at all, without a web domain. Two such are not one company, though typed alike.
 */
export const isNameless = (company: Company): boolean =>
  isNamedOnly(company) && (!isAnswer(company.name) || nameOf(company.name).distinctive.size === 0);

/**
 * Who a registration is about: its account where it is linked and known, else the customer as
 * typed. Customers typed alike have one id, so that one correction holds for all of them.
 */
export function companyOfRegistration(
  {
    accountId,
    customerName,
    customerDomain,
    customerCountry,
  }: Pick<Registration, 'accountId' | 'customerName' | 'customerDomain' | 'customerCountry'>,
  accounts: ReadonlyMap<Id, Account>,
): Company {
  const typedDomains = customerDomain === null ? [] : [customerDomain];
  const account = accountId === null ? undefined : accounts.get(accountId);
  if (account) {
    const company = companyOfAccount(account);
    return { ...company, domains: [...company.domains, ...typedDomains] };
  }
  const typed = [customerName, customerDomain ?? '', customerCountry ?? ''].join(', ');
  return {
    id: accountId ?? `${TYPED}${typed.toLowerCase()}`,
    name: customerName,
    domains: typedDomains,
    phone: null,
    city: null,
    country: customerCountry,
  };
}

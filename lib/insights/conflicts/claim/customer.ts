import type { Account } from '@/lib/domain/account';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import type { Company } from '@/lib/matching/company';

/** `15-048-3782` and `150483782` are one number. */
export const plainNumber = (number: string): string =>
  number.replace(/[^\p{L}\p{N}]/gu, '').toUpperCase();

export const companyOfAccount = (account: Account): Company => ({
  id: account.id,
  name: account.name,
  domains: account.domains,
  phone: account.phone,
  city: account.city,
  country: account.country,
  parentId: account.parentId,
  ...(account.duns !== undefined && { duns: plainNumber(account.duns) }),
  ...(account.groupDuns !== undefined && { groupDuns: plainNumber(account.groupDuns) }),
});

/** A customer of which only the id is known. */
export const unknownCompany = (id: Id): Company => ({
  id,
  name: '',
  domains: [],
  phone: null,
  city: null,
  country: null,
});

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
    id: accountId ?? `typed:${typed.toLowerCase()}`,
    name: customerName,
    domains: typedDomains,
    phone: null,
    city: null,
    country: customerCountry,
  };
}

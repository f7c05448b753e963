import type { Account } from '@/lib/domain/account';
import type { Registration } from '@/lib/domain/registration';
import { accountKey, customerKey } from '@/lib/domain/related';
import type { KnownCompany } from './company-keys';

/** A company of the data: what it is found by, and the key that its rows are found by. */
export type CompanyEntry = { readonly ref: string; readonly company: KnownCompany };

export const entryOfAccount = ({ id, name, domains, phone, street }: Account): CompanyEntry => ({
  ref: accountKey(id),
  company: { name, domains, phone, address: street },
});

/** Customers typed alike are one entry, however many registrations name them. */
export function entryOfRegistration(registration: Registration): CompanyEntry {
  const { customerName: name, customerDomain: domain, contactPhone } = registration;
  const domains = domain === null ? [] : [domain];
  return {
    ref: customerKey(registration),
    company: { name, domains, phone: contactPhone ?? null },
  };
}

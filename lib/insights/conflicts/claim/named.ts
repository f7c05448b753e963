import { say, type Text } from '@/lib/domain/text';
import type { Company } from '@/lib/matching/company';
import { companyDomains } from '@/lib/matching/domains';
import { nameOf } from '@/lib/matching/name';
import type { ConflictContext } from '../contract';

/** Why a customer is kept for the direct team; undefined for one that is not. */
export function namedFact({
  account,
  customer,
  policy,
}: Pick<ConflictContext, 'account' | 'customer' | 'policy'>): Text | undefined {
  if (!customer) return undefined;
  const entry = policy.namedAccounts.find((each) => names(each, customer));
  if (entry !== undefined) return say('conflictNamedAccountListed', entry);
  return account?.named ? say('conflictNamedAccountMarked', customer.name) : undefined;
}

/** An entry of the policy’s list is a web domain or a company name. */
function names(entry: string, customer: Company): boolean {
  const [domain] = companyDomains([entry]);
  if (domain !== undefined) return companyDomains(customer.domains).includes(domain);
  const { joined } = nameOf(entry);
  return joined !== '' && joined === nameOf(customer.name).joined;
}

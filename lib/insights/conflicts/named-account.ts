import { say } from '@/lib/domain/text';
import type { Company } from '@/lib/matching/company';
import { companyDomains } from '@/lib/matching/domains';
import { nameOf } from '@/lib/matching/name';
import { defineConflictRule } from './contract';
import { caretakerOf } from './findings/people';

/** C11: a partner's claim on an account that is kept for the direct team. */
export const namedAccount = defineConflictRule({
  id: 'named-account',
  code: 'C11',
  title: say('conflictNamedAccount'),
  severity: 'warn',
  check(context) {
    const { account, customer, partnerIds, policy } = context;
    if (!customer || partnerIds.size === 0) return undefined;
    const entry = policy.namedAccounts.find((each) => names(each, customer));
    if (!account?.named && entry === undefined) return undefined;
    return {
      about: customer.id,
      topics: [],
      title: say('conflictNamedAccountTitle', customer.name),
      evidence: [
        entry === undefined
          ? say('conflictNamedAccountMarked', customer.name)
          : say('conflictNamedAccountListed', entry),
      ],
      resolution: say('conflictNamedAccountResolution'),
      window: null,
      contact: caretakerOf(context),
      match: null,
    };
  },
});

/** An entry of the policy's list is a web domain or a company name. */
function names(entry: string, customer: Company): boolean {
  const [domain] = companyDomains([entry]);
  if (domain !== undefined) return companyDomains(customer.domains).includes(domain);
  const { joined } = nameOf(entry);
  return joined !== '' && joined === nameOf(customer.name).joined;
}

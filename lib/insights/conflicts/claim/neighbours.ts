import type { Account } from '@/lib/domain/account';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import { type Company, profileOf } from '@/lib/matching/company';
import type { Verdicts } from '@/lib/matching/match';
import { type Identity, identify } from './identity';
import { lazy } from './lazy';

/** Accounts of a dossier by id. */
export const accountsOf = ({ account, similarAccounts }: Dossier): ReadonlyMap<Id, Account> =>
  new Map([...similarAccounts, ...(account ? [account] : [])].map((each) => [each.id, each]));

/**
 * Compares companies with one customer. Thousands of registrations name few companies, so each
 * company is compared once.
 */
export function comparerWith(
  customer: Company | null,
  verdicts: Verdicts,
): (other: Company) => Identity | undefined {
  if (!customer) return () => undefined;
  const profile = lazy(() => profileOf(customer));
  const known = new Map<string, Identity | undefined>();
  return (other) => {
    const key = [other.id, ...other.domains].join('\n');
    if (!known.has(key)) known.set(key, identify(profile(), profileOf(other), verdicts));
    return known.get(key);
  };
}

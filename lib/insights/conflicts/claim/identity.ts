import type { CompanyMatch } from '@/lib/domain/insights';
import type { Profile } from '@/lib/matching/company';
import { compareProfiles, type Verdicts } from '@/lib/matching/match';

/**
 * How sure it is that two customers are one.
 * `exact`: one record, a person said so, or one web domain and a name that agrees.
 * `same-domain`: one web domain under another name.
 * `similar`: the names are alike; a person should look.
 */
export type Identity = {
  readonly kind: 'exact' | 'same-domain' | 'similar';
  /** Null for one record: there is nothing to correct. */
  readonly match: CompanyMatch | null;
};

/** Undefined for two companies. */
export function identify(
  customer: Profile,
  other: Profile,
  verdicts: Verdicts,
): Identity | undefined {
  if (customer.company.id === other.company.id) return { kind: 'exact', match: null };
  const { decision, grades, logOdds: _, ...match } = compareProfiles(customer, other, verdicts);
  if (decision === 'none') return undefined;
  if (match.probability === 1) return { kind: 'exact', match };
  if (!grades.includes('domain-same')) return { kind: 'similar', match };
  const isNamedAlike = decision === 'match' && !grades.includes('name-different');
  return { kind: isNamedAlike ? 'exact' : 'same-domain', match };
}

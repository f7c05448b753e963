import { matchSubject } from '@/lib/domain/feedback';
import type { CompanyMatch } from '@/lib/domain/insights';
import type { Text } from '@/lib/domain/text';
import type { Company, Profile } from '@/lib/matching/company';
import { compareProfiles, type Verdicts } from '@/lib/matching/match';
import type { MatchModel } from '@/lib/matching/model';
import { type Grade, WEIGHTS } from '@/lib/matching/weights';

/**
 * How sure it is that two customers are one.
 * `exact`: one record, a person said so, or one web domain and a name that agrees.
 * `family`: two companies of one group, by what their records say.
 * `same-domain`: one web domain under another name, as subsidiaries have.
 * `contact`: another name, and one and the same person to talk to.
 * `similar`: the names are alike; a person should look.
 */
export type Identity = {
  readonly kind: 'exact' | 'family' | 'same-domain' | 'contact' | 'similar';
  /** Null for one record, a family and a contact: there is nothing to correct. */
  readonly match: CompanyMatch | null;
  /** What ties a family, or the contact that both name. */
  readonly tie?: Text;
  /** One name says more than the other, as that of a branch or a division does. */
  readonly isPart?: true;
};

/** What comparing two customers came to. */
export type Comparison = {
  /** Undefined for two companies. */
  readonly identity: Identity | undefined;
  /** A person said that they are two. */
  readonly isToldApart: boolean;
};

/**
 * Whether two customers can be `exact` at all, which is asked where nothing less counts: it takes
 * a web domain in common, or a person's word.
 */
export const canBeExact = (
  [customer, other]: readonly [Company, Company],
  domainsOf: (company: Company) => readonly string[],
  verdicts: Verdicts,
): boolean =>
  domainsOf(customer).some((domain) => domainsOf(other).includes(domain)) ||
  (verdicts.size > 0 && verdicts.has(matchSubject(customer.id, other.id)));

/** Each name says something of its own, or one has a proper name more: no two names of one company. */
const NAMED_APART: ReadonlySet<Grade> = new Set([
  'name-different',
  'name-generic',
  'name-extended',
  'name-cousins',
  'name-crossed',
]);

/** Names under one domain that are further apart than this are sisters, each with claims of its own. */
const STRANGERS_OF_A_GROUP = WEIGHTS['domain-group'] - WEIGHTS['domain-same'];

/** Only a person can say for certain that two are one: what is rounded must not read as 100 %. */
const MOST_LIKELY = 0.99;

export function identify(
  customer: Profile,
  other: Profile,
  { verdicts, model }: { readonly verdicts: Verdicts; readonly model: MatchModel },
  familyTie: (first: Profile, second: Profile) => Text | undefined,
): Comparison {
  const is = (identity: Identity | undefined): Comparison => ({ identity, isToldApart: false });
  const { decision, grades, logOdds, ...compared } = compareProfiles(
    customer,
    other,
    verdicts,
    model,
  );
  if (compared.probability === 0) return { identity: undefined, isToldApart: true };
  if (compared.probability === 1) return is({ kind: 'exact', match: compared });
  const match = { ...compared, probability: Math.min(MOST_LIKELY, compared.probability) };
  const tie = familyTie(customer, other);
  if (tie) return is({ kind: 'family', match: null, tie });
  if (grades.includes('domain-group')) {
    return is(logOdds >= STRANGERS_OF_A_GROUP ? { kind: 'same-domain', match } : undefined);
  }
  if (decision === 'none') return is(undefined);
  if (!grades.includes('domain-same')) return is({ kind: 'similar', match });
  const isNamedApart = grades.some((grade) => NAMED_APART.has(grade));
  if (decision !== 'match' || isNamedApart) return is({ kind: 'same-domain', match });
  const isPart = grades.includes('name-contained');
  return is({ kind: 'exact', match, ...(isPart && { isPart }) });
}

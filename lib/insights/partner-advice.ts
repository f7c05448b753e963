import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Conflict, PartnerFit } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { filedAt, isApproved, type Tiers, windowOf } from '@/lib/domain/registration-window';
import { say, sayCount, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from './conflicts';
import { contextsOf } from './conflicts/claim/context';
import type { Customers } from './conflicts/claim/customers';
import { findConflicts } from './conflicts/find-conflicts';
import { covers, linesOf, salesTo } from './partner-facts';

/** What a deal is weighed by. */
type Advice = {
  /** The claim on the deal of each partner that has one. */
  readonly holders: ReadonlyMap<Id, Registration>;
  readonly customers: Customers;
  readonly dossier: Dossier;
  /** What is found on the deal as it is. */
  readonly conflicts: readonly Conflict[];
  readonly policy: Policy;
  readonly now: At;
};

/**
 * Why each partner should get a deal that has none, and what giving it the deal would break: the
 * rules are asked as if it already had it.
 */
export function advised(
  fits: readonly PartnerFit[],
  { holders, conflicts, dossier, policy, ...around }: Advice,
): readonly PartnerFit[] {
  const found = fits.map(({ partnerId }) =>
    conflictsWith(partnerId, { dossier, policy, ...around }),
  );
  // What is wrong with the deal whoever gets it is said with the deal.
  const anyway = new Set(
    conflicts.map(({ id }) => id).filter((id) => found.every((each) => idsOf(each).includes(id))),
  );
  return fits.map((fit, index) => {
    const worst = found[index]?.find(({ id, severity }) => severity !== 'info' && !anyway.has(id));
    return {
      ...fit,
      reasons: reasonsFor(fit, holders.get(fit.partnerId), dossier, policy),
      breaks: worst ? { severity: worst.severity, title: worst.title } : null,
    };
  });
}

const idsOf = (conflicts: readonly Conflict[]): string[] => conflicts.map(({ id }) => id);

/** What would be found if a partner had the deal. */
function conflictsWith(
  partnerId: Id,
  { dossier, customers, policy, now }: Omit<Advice, 'holders' | 'conflicts'>,
): readonly Conflict[] {
  const deal = dossier.deal && {
    ...dossier.deal,
    partners: [{ partnerId, role: 'resell' as const, share: 1 }],
  };
  const partner = dossier.partners.get(partnerId) ?? null;
  const given = { ...dossier, deal, partner };
  const contexts = contextsOf(given, policy, now, customers);
  return findConflicts(given, policy, now, CONFLICT_RULES, contexts).conflicts;
}

function reasonsFor(
  fit: PartnerFit,
  claim: Registration | undefined,
  dossier: Dossier,
  policy: Policy,
): Text[] {
  const { account, deal, partners } = dossier;
  const partner = partners.get(fit.partnerId);
  if (!deal || !partner) return [];
  const sold = salesTo(partner.id, dossier);
  const lines = linesOf(partner, deal);
  const place = covers(partner, dossier, policy) && (account?.country ?? account?.region);
  return [
    ...(claim ? [claimed(claim, policy, partners)] : []),
    ...(sold > 0 ? [sayCount('adviceSold', sold)] : []),
    ...(lines.length > 0 ? [say('adviceSells', lines.join(', '))] : []),
    ...(place ? [say('adviceCovers', place)] : []),
    ...loadOf(fit, policy),
    ...(fit.reasons ?? []),
  ];
}

const claimed = (claim: Registration, policy: Policy, partners: Tiers): Text =>
  isApproved(claim)
    ? say('adviceHolds', { date: windowOf(claim, policy, partners).to })
    : say('adviceFiled', { date: filedAt(claim) });

/** How busy it is, where that was counted with the last scoring. */
function loadOf({ claims }: PartnerFit, { mostOpenRegistrations }: Policy): Text[] {
  if (claims === undefined) return [];
  return mostOpenRegistrations === null
    ? [sayCount('adviceLoad', claims)]
    : [say('adviceLoadOf', claims, mostOpenRegistrations)];
}

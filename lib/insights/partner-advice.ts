import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Conflict, PartnerFit } from '@/lib/domain/insights';
import type { Partner } from '@/lib/domain/partner';
import type { Policy } from '@/lib/domain/policy';
import { filedAt, isActive, isLive } from '@/lib/domain/registration-window';
import { say, sayCount, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from './conflicts';
import { contextsOf } from './conflicts/claim/context';
import { type Customers, customersOf } from './conflicts/claim/customers';
import { overlapOf } from './conflicts/claim/products';
import { findConflicts } from './conflicts/find-conflicts';

/**
 * Why each partner should get a deal that has none, and what giving it the deal would break: the
 * rules are asked as if it already had it.
 *
 * @param conflicts what is found on the deal as it is
 */
export function advised(
  fits: readonly PartnerFit[],
  dossier: Dossier,
  conflicts: readonly Conflict[],
  policy: Policy,
  now: At,
): readonly PartnerFit[] {
  // Which customers are one does not hang on who gets the deal.
  const customers = customersOf(dossier);
  const found = fits.map(({ partnerId }) =>
    conflictsWith(partnerId, dossier, customers, policy, now),
  );
  // What is wrong with the deal whoever gets it is said with the deal.
  const anyway = new Set(
    conflicts.map(({ id }) => id).filter((id) => found.every((each) => idsOf(each).includes(id))),
  );
  return fits.map((fit, index) => {
    const worst = found[index]?.find(({ id, severity }) => severity !== 'info' && !anyway.has(id));
    return {
      ...fit,
      reasons: reasonsFor(fit, dossier, policy, now),
      breaks: worst ? { severity: worst.severity, title: worst.title } : null,
    };
  });
}

const idsOf = (conflicts: readonly Conflict[]): string[] => conflicts.map(({ id }) => id);

/** What would be found if a partner had the deal. */
function conflictsWith(
  partnerId: Id,
  dossier: Dossier,
  customers: Customers,
  policy: Policy,
  now: At,
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

function reasonsFor(fit: PartnerFit, dossier: Dossier, policy: Policy, now: At): Text[] {
  const { deal } = dossier;
  const partner = dossier.partners.get(fit.partnerId);
  if (!deal || !partner) return [];
  return [
    ...claimOf(partner.id, dossier, policy, now),
    ...salesTo(partner.id, dossier),
    ...linesOf(partner, deal),
    ...loadOf(fit, policy),
  ];
}

/** Its own claim on the customer, where it has one. */
function claimOf(partnerId: Id, dossier: Dossier, policy: Policy, now: At): Text[] {
  const { account, deal, partners, registrations } = dossier;
  const own = registrations.find(
    (each) =>
      each.partnerId === partnerId &&
      (each.dealId === deal?.id || (account !== null && each.accountId === account.id)) &&
      isLive(each, policy, now, partners),
  );
  if (!own) return [];
  const isHeld = isActive(own, policy, now, partners);
  return [say(isHeld ? 'adviceHolds' : 'adviceFiled', { date: filedAt(own) })];
}

function salesTo(partnerId: Id, { deals, account }: Dossier): Text[] {
  const won = deals.filter(
    ({ accountId, partners, state }) =>
      state === 'won' &&
      accountId === account?.id &&
      partners.some((each) => each.partnerId === partnerId),
  );
  return won.length > 0 ? [sayCount('adviceSold', won.length)] : [];
}

function linesOf({ products }: Partner, deal: Deal): Text[] {
  const overlap = overlapOf(products, deal.products);
  return overlap.kind === 'shared' ? [say('adviceSells', overlap.products.join(', '))] : [];
}

/** How busy it is, where that was counted with the last scoring. */
function loadOf({ claims }: PartnerFit, { mostOpenRegistrations }: Policy): Text[] {
  if (claims === undefined) return [];
  return mostOpenRegistrations === null
    ? [sayCount('adviceLoad', claims)]
    : [say('adviceLoadOf', claims, mostOpenRegistrations)];
}

import type { Deal } from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import { reviewDueAt } from '@/lib/domain/registration-clocks';
import { permit } from '@/lib/domain/registration-event';
import { approvedAt, filedAt, isActive, windowOf } from '@/lib/domain/registration-window';
import { say, sayCount, type Text, type TextValue } from '@/lib/domain/text';
import { missingProofs, proofGap } from '../conflicts/claim/proofs';
import type { ConflictContext } from '../conflicts/contract';
import { askAbout, partnerName } from '../conflicts/findings/people';
import type { Claim } from './contract';
import { exclusionsOf } from './exclusions';
import { workOf } from './work';

/**
 * The claims on the customer of a record that cannot all stand: each partner’s best registration
 * for this very customer, and the direct team’s oldest open deal. What is only likely to be the
 * same customer is for a person to look at first. None where only one claims it.
 */
export function claimsOf(context: ConflictContext): readonly Claim[] {
  const rivals = context.rivals().filter(({ identity }) => identity.kind === 'exact');
  const registrations = [
    ...context.held,
    ...context.waiting,
    ...rivals.map(({ registration }) => registration),
  ];
  const direct = directDealOf(context);
  const best = bestOfEach(registrations, context);
  if (best.length + Number(direct !== null) < 2) return [];
  return [
    ...best.map((each) => claimOfPartner(each, context)),
    ...(direct ? [claimOfTeam(direct, context)] : []),
  ];
}

/** Of several registrations of one partner the one that was approved first, or else filed first. */
function bestOfEach(
  registrations: readonly Registration[],
  { dossier, now, policy }: ConflictContext,
): readonly Registration[] {
  const ranked = registrations
    .map((registration) => {
      const held = isActive(registration, policy, now, dossier.partners);
      return { registration, held, at: held ? approvedAt(registration) : filedAt(registration) };
    })
    .sort((a, b) => Number(b.held) - Number(a.held) || a.at - b.at);
  const best = new Map<Id, Registration>();
  for (const { registration } of ranked) {
    if (!best.has(registration.partnerId)) best.set(registration.partnerId, registration);
  }
  return [...best.values()];
}

function claimOfPartner(registration: Registration, context: ConflictContext): Claim {
  const { dossier, now, policy } = context;
  const held = isActive(registration, policy, now, dossier.partners);
  const { to } = windowOf(registration, policy, dossier.partners);
  const name = partnerName(dossier, registration.partnerId);
  const deal = dossier.deals.find(({ id }) => id === registration.dealId) ?? null;
  return {
    partnerId: registration.partnerId,
    name,
    filedAt: filedAt(registration),
    held: held ? { since: approvedAt(registration), until: to } : null,
    exclusions: exclusionsOf(registration, held, context),
    gaps: held ? [] : missingProofs(registration, dossier, policy).map(proofGap),
    work: workOf(registration, deal, context),
    extension: held ? extensionWords(registration, context) : null,
    changes: [
      ...(held ? [] : decisionWords(registration, name, context)),
      ...(registration.chosenByCustomerAt === undefined
        ? []
        : [say('precedenceChangeLetter', { date: registration.chosenByCustomerAt }, name)]),
    ],
    contact: askAbout(registration, dossier),
  };
}

/** When it is to be decided. */
function decisionWords(
  registration: Registration,
  name: TextValue,
  { policy }: ConflictContext,
): readonly Text[] {
  const due = reviewDueAt(registration, policy);
  return due === null ? [] : [say('precedenceChangeDecision', name, { date: due })];
}

/** Whether the holder can stay longer, or why not. */
function extensionWords(registration: Registration, context: ConflictContext): Text {
  const { dossier, now, policy } = context;
  const extended = permit(registration, 'extend', policy, now, dossier.partners);
  return extended.ok
    ? sayCount('precedenceChangeExtension', policy.extensionDays)
    : extended.problem.text;
}

/** The direct team’s open deal on the customer: the one on the page, or the oldest beside it. */
function directDealOf(context: ConflictContext): Deal | null {
  const { deal, opposingDeals, partnerIds } = context;
  if (deal && partnerIds.size === 0) return deal;
  const found = opposingDeals().find(
    ({ deal: other, identity }) => identity.kind === 'exact' && other.partners.length === 0,
  );
  return found?.deal ?? null;
}

const claimOfTeam = (deal: Deal, context: ConflictContext): Claim => ({
  partnerId: null,
  name: say('precedenceDirectTeam'),
  filedAt: deal.createdAt,
  held: null,
  exclusions: [],
  gaps: [],
  work: workOf(null, deal, context),
  extension: null,
  changes: [],
  contact: deal.ownerName,
});

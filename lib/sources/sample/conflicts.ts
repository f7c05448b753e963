import type { SampleAccount } from './accounts';
import {
  type ConflictPlan,
  PLANTED_KINDS,
  type PlantedKind,
  type PlantedSite,
} from './conflict-plan';
import type { SampleDeal } from './deals';
import type { SamplePartner } from './partners';
import type { Random } from './random';
import { pendingDays, type SampleRegistration } from './registrations';
import { daysBefore, directDeal, drawRival, misspelt, rivalClaim } from './rivals';

/** A conflict that is known to be there, by local ids. */
export type PlantedConflict = {
  readonly kind: PlantedKind;
  readonly code: string;
  /** The open deal that it must be shown on. */
  readonly dealId: number;
  /** The registration it turns on: the other's, or for an expiring one the deal's own. */
  readonly registrationId: number | null;
  /** The direct team's deal. */
  readonly otherDealId: number | null;
  /** The record that is the same customer under another name. */
  readonly otherAccountId: number | null;
};

/** Numbers from which planted rows count on. */
type FirstIds = {
  readonly account: number;
  readonly deal: number;
  readonly registration: number;
};

export type Planted = {
  readonly accounts: readonly SampleAccount[];
  readonly deals: readonly SampleDeal[];
  readonly registrations: readonly SampleRegistration[];
  readonly conflicts: readonly PlantedConflict[];
};

type PlantContext = {
  readonly first: FirstIds;
  readonly partners: readonly SamplePartner[];
  readonly natural: readonly SampleRegistration[];
  readonly stem: () => string;
  readonly approvers: readonly string[];
};

/** Adds the rows that make the planned conflicts true. */
export function plantConflicts(random: Random, plan: ConflictPlan, context: PlantContext): Planted {
  const accounts: SampleAccount[] = [];
  const deals: SampleDeal[] = [];
  const registrations: SampleRegistration[] = [];

  const addAccount = (account: SampleAccount, changes: Partial<SampleAccount>): SampleAccount => {
    const id = context.first.account + accounts.length;
    const twin = { ...account, ...changes, id, parentId: null, createdDay: -30 };
    accounts.push(twin);
    return twin;
  };
  const addRegistration = (
    deal: SampleDeal,
    changes: Partial<SampleRegistration> & Pick<SampleRegistration, 'partner'>,
  ): number => {
    const id = context.first.registration + registrations.length;
    const approverName = random.pick(context.approvers);
    registrations.push({ ...rivalClaim(random, deal), approverName, ...changes, id });
    return id;
  };

  const ownOf = (deal: SampleDeal) => context.natural.find(({ dealId }) => dealId === deal.id);
  const plantOne = ({ kind, deal }: PlantedSite): Partial<PlantedConflict> => {
    const rival = () => drawRival(random, deal, context.partners);
    switch (kind) {
      case 'claimed-by-other': {
        // It blocks only where it was approved first.
        const own = ownOf(deal);
        const claim = { partner: rival(), ...(own && daysBefore(random, own)) };
        return { registrationId: addRegistration(deal, claim) };
      }
      case 'competing-registration': {
        const claim = { partner: rival(), ...pendingDays(random) };
        return { registrationId: addRegistration(deal, claim) };
      }
      case 'self-duplicate': {
        const claim = { partner: leadOf(deal), ...pendingDays(random) };
        return { registrationId: addRegistration(deal, claim) };
      }
      case 'same-domain-other-name': {
        const name = `${context.stem()} Group`;
        return claimOnTwin(deal, rival(), addAccount(deal.account, { name }));
      }
      case 'similar-name': {
        const name = misspelt(random, deal.account.name);
        return claimOnTwin(deal, rival(), addAccount(deal.account, { name, domain: null }));
      }
      case 'direct-deal': {
        const otherDealId = context.first.deal + deals.length;
        deals.push(directDeal(random, deal, otherDealId));
        return { otherDealId };
      }
      default: {
        // The plan has already given the deal's own registration, or its account, what it takes.
        return { registrationId: ownOf(deal)?.id ?? null };
      }
    }
  };
  const claimOnTwin = (deal: SampleDeal, partner: SamplePartner, account: SampleAccount) => ({
    registrationId: addRegistration(deal, { partner, account, customerName: account.name }),
    otherAccountId: account.id,
  });

  const conflicts = plan.sites.map((site) => ({
    kind: site.kind,
    code: PLANTED_KINDS[site.kind].code,
    dealId: site.deal.id,
    registrationId: null,
    otherDealId: null,
    otherAccountId: null,
    ...plantOne(site),
  }));
  return { accounts, deals, registrations, conflicts };
}

const leadOf = ({ parts }: SampleDeal): SamplePartner => parts[0]?.partner as SamplePartner;

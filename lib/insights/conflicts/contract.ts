import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Dossier } from '@/lib/domain/dossier';
import type { Id } from '@/lib/domain/id';
import type { Conflict, Insights, Severity } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import type { Window } from '@/lib/domain/registration-window';
import type { Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import type { Company } from '@/lib/matching/company';
import type { Identity } from './claim/identity';
import type { Overlap } from './claim/products';
import type { SiteOverlap } from './claim/site';
import type { Needed, Setting } from './needs';

/** Why two claims on one customer can both stand. */
export type Beside = 'other-product' | 'other-site' | 'shared-by-law';

/** A live registration of somebody else for what may be the same customer. */
export type Rival = {
  readonly registration: Registration;
  readonly customer: Company;
  readonly identity: Identity;
  readonly overlap: Overlap;
  readonly site: SiteOverlap;
  readonly isActive: boolean;
  readonly protection: Window;
  /** Null where only one of the two can stand. */
  readonly beside: Beside | null;
};

/** A deal with this very customer that was won. */
export type Sale = { readonly deal: Deal; readonly soldAt: At };

/** An open deal of the other side (direct team or partner) on what may be the same customer. */
export type OpposingDeal = {
  readonly deal: Deal;
  readonly customer: Company;
  readonly identity: Identity;
};

/** One claim on one customer, and what stands beside it: what a rule looks at. */
export type ConflictContext = {
  readonly dossier: Dossier;
  readonly policy: Policy;
  readonly now: At;
  /** The record on the page; it stands in the id of every conflict. */
  readonly subject: Insights['subject'];
  readonly subjectId: Id;
  /** Null where nothing says who the customer is. */
  readonly customer: Company | null;
  readonly account: Account | null;
  /** Of the customer, ISO 3166-1 alpha-2; null where nothing says it. */
  readonly country: string | null;
  readonly deal: Deal | null;
  /** The partners of this claim; none for the direct team and for an account. */
  readonly partnerIds: ReadonlySet<Id>;
  /** What the claim is for; empty where that is not stated. */
  readonly products: readonly string[];
  /** Registrations that carry this claim, whatever their state, the earliest filed first. */
  readonly own: readonly Registration[];
  /** Those of them that are approved and have not run out. */
  readonly held: readonly Registration[];
  /** Those of them that wait for a decision. */
  readonly waiting: readonly Registration[];
  /** Those that cannot stand with this claim; worked out when first asked for, in order of filing. */
  readonly rivals: () => readonly Rival[];
  /** Those that can. */
  readonly standingBeside: () => readonly Rival[];
  /** Worked out when first asked for, the oldest first. */
  readonly opposingDeals: () => readonly OpposingDeal[];
  /** Within the policy's months, the newest first. */
  readonly sales: () => readonly Sale[];
  /** How many live registrations a partner has. */
  readonly liveOf: (partnerId: Id) => number;
};

/** A conflict before it has its id, with the rule’s own severity where it depends on the case. */
export type Finding = Omit<Conflict, 'id' | 'rule' | 'code' | 'severity' | 'policyVersion'> & {
  readonly severity?: Severity;
  /** The other record it turns on; with the rule and subject it makes the id. */
  readonly about: string;
  /** Records it speaks of: a later rule has nothing to add about them. */
  readonly topics: readonly Id[];
  /** The partner whose claim it is: while it is shown, that partner’s other claims are not. */
  readonly claimantId?: Id;
};

/** A rule of engagement. */
export type ConflictRule = {
  /** Name of its file. */
  readonly id: string;
  /** Number in the catalogue (field.md 3.3). */
  readonly code: string;
  /** What it looks for, in a few words. */
  readonly title: Text;
  readonly severity: Severity;
  /** What it reads that not every company keeps; without it, it is listed as not checked. */
  readonly needs?: readonly Needed[];
  /** The setting of the policy that it goes by; without it, it is listed as not checked. */
  readonly setting?: Setting;
  check(context: ConflictContext): Finding | readonly Finding[] | undefined;
};

export const defineConflictRule = (rule: ConflictRule): ConflictRule => rule;

import type { Account } from '@/lib/domain/account';
import type { Cost } from '@/lib/domain/cost';
import type { Deal, PartnerRole } from '@/lib/domain/deal';
import type { Engagement } from '@/lib/domain/engagement';
import type { Certification, Partner } from '@/lib/domain/partner';
import type { Registration } from '@/lib/domain/registration';
import type { Revenue } from '@/lib/domain/revenue';

/** The nouns of the domain in canonical columns: local ids, and amount and currency apart. */
type Row<Noun, Replaced extends keyof Noun> = Omit<Noun, 'id' | 'sourceId' | Replaced> & {
  readonly id: number;
};
type Amount = { readonly amount: number | null; readonly currency: string };

export type PartnerRow = Row<Partner, 'quota' | 'certifications'> & {
  readonly quota: number | null;
  readonly currency: string;
  readonly certifications: readonly Certification[];
};
export type AccountRow = Row<Account, 'parentId'> & { readonly parentId: number | null };
export type DealRow = Row<Deal, 'accountId' | 'partners' | 'amount'> &
  Amount & {
    readonly accountId: number;
    readonly partners: readonly {
      readonly partnerId: number;
      readonly role: PartnerRole;
      readonly share: number | null;
    }[];
  };
export type RegistrationRow = Row<Registration, 'partnerId' | 'accountId' | 'dealId' | 'amount'> &
  Amount & {
    readonly partnerId: number;
    readonly accountId: number | null;
    readonly dealId: number | null;
  };
export type EngagementRow = Row<Engagement, 'partnerId'> & { readonly partnerId: number };
export type RevenueRow = Row<Revenue, 'partnerId' | 'amount'> &
  Amount & { readonly partnerId: number };
export type CostRow = Row<Cost, 'partnerId' | 'amount'> & Amount & { readonly partnerId: number };

export type SampleRows = {
  readonly partners: readonly PartnerRow[];
  readonly accounts: readonly AccountRow[];
  readonly deals: readonly DealRow[];
  readonly registrations: readonly RegistrationRow[];
  readonly engagements: readonly EngagementRow[];
  readonly revenues: readonly RevenueRow[];
  readonly costs: readonly CostRow[];
};

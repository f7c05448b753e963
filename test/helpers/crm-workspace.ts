import { DAY } from '@/lib/domain/time';
import type { SampleWorkspace } from '@/lib/sources/sample/workspace';
import type { CrmWorkspace } from '@/test/crm-app/data';

/** The sample workspace as the demo CRM shows it: same numbers, same names, same deals. */
export function crmWorkspaceOf({ now, rows, partners }: SampleWorkspace): CrmWorkspace {
  return {
    now,
    companies: [
      ...partners.map((partner) => ({
        id: partner.id,
        name: partner.name,
        website: `https://www.${partner.domain}`,
        sector: 'Partner',
        city: partner.city.name,
        country: partner.country.code,
        phone: partner.phone,
        isPartner: true,
        createdAt: now + Math.min(partner.signedDay, -40) * DAY,
      })),
      ...rows.accounts.map((account) => ({
        id: account.id,
        name: account.name,
        website: account.domains[0] ? `https://www.${account.domains[0]}` : null,
        sector: account.industry,
        city: account.city,
        country: account.country,
        phone: account.phone,
        isPartner: false,
        createdAt: account.updatedAt,
      })),
    ].sort((a, b) => a.id - b.id),
    deals: rows.deals.map((deal) => ({
      id: deal.id,
      name: deal.name,
      companyId: deal.accountId,
      stage: deal.stage,
      amount: deal.amount ?? 0,
      createdAt: deal.createdAt,
      updatedAt: deal.updatedAt,
      expectedCloseAt: deal.expectedCloseAt,
      archived: deal.state !== 'open',
      ownerName: deal.ownerName ?? '',
    })),
    people: [...new Set(rows.deals.map(({ ownerName }) => ownerName ?? ''))]
      .sort()
      .map((name) => ({ name })),
  };
}

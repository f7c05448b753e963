import type { PartnerRole } from '@/lib/domain/deal';
import type { SampleDeal } from './deals';
import type { SamplePartner } from './partners';

/** Days for which an earlier sale makes its partner the incumbent: all of the sample and more. */
const COUNTS_FOR = 735;

/** Who only referred or advised has not sold. */
const SELLING: ReadonlySet<PartnerRole> = new Set(['sourced', 'resell']);

/** Open deals whose product another partner has sold to the customer, and none of their own. */
export function incumbentsOf(deals: readonly SampleDeal[]): ReadonlyMap<number, SamplePartner> {
  const sales = Map.groupBy(
    deals.filter(({ state, closedDay }) => state === 'won' && (closedDay ?? 0) > -COUNTS_FOR),
    ({ account }) => account.id,
  );
  return new Map(
    deals.flatMap((deal) => {
      const incumbent =
        deal.state === 'open' && deal.parts.length > 0
          ? incumbentOf(deal, sales.get(deal.account.id) ?? [])
          : undefined;
      return incumbent ? [[deal.id, incumbent] as const] : [];
    }),
  );
}

function incumbentOf(deal: SampleDeal, sales: readonly SampleDeal[]): SamplePartner | undefined {
  const alike = sales.filter(({ products }) =>
    products.some((product) => deal.products.includes(product)),
  );
  const own = new Set(deal.parts.map(({ partner }) => partner));
  if (alike.some(({ parts }) => parts.some(({ partner }) => own.has(partner)))) return undefined;
  const sold = alike
    .sort((a, b) => (b.closedDay ?? 0) - (a.closedDay ?? 0))
    .flatMap(({ parts }) => parts.find(({ role }) => SELLING.has(role)) ?? []);
  return sold[0]?.partner;
}

/** An incumbent has its say in a deal: only where it is planted does nobody ask it. */
export const withIncumbent = (deal: SampleDeal, incumbent: SamplePartner): SampleDeal => ({
  ...deal,
  parts: [...deal.parts, { partner: incumbent, role: 'influenced', share: null }],
});

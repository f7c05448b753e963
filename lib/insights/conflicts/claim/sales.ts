import type { Sale } from '../contract';
import { monthsBefore } from './months';
import type { Side } from './rivals';
import type { Shared } from './shared';

/** What was sold to this very customer within the policy's months, the newest first. */
export function salesOf(side: Side, { customerOfDeal, dossier, now, policy }: Shared): Sale[] {
  const since = monthsBefore(now, policy.incumbencyMonths);
  return dossier.deals
    .flatMap((deal): Sale[] => {
      const { closedAt, id, state } = deal;
      if (state !== 'won' || closedAt === null || id === side.deal?.id) return [];
      if (closedAt < since || closedAt > now) return [];
      const customer = customerOfDeal(deal);
      const isSame = customer !== null && side.compare(customer).identity?.kind === 'exact';
      return isSame ? [{ deal, soldAt: closedAt }] : [];
    })
    .sort((a, b) => b.soldAt - a.soldAt);
}

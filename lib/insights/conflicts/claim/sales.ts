import type { Sale } from '../contract';
import { monthsBefore } from './months';
import type { Side } from './rivals';
import type { Shared } from './shared';

/** What was sold to this very customer within the policy's months, the newest first. */
export function salesOf(side: Side, { customers, dossier, now, policy }: Shared): Sale[] {
  const since = monthsBefore(now, policy.incumbencyMonths);
  return dossier.deals
    .flatMap((deal): Sale[] => {
      const { accountId, closedAt, id, state } = deal;
      if (state !== 'won' || closedAt === null || id === side.deal?.id) return [];
      if (accountId === null || closedAt < since || closedAt > now) return [];
      return side.compare(customers.ofAccount(accountId)).identity?.kind === 'exact'
        ? [{ deal, soldAt: closedAt }]
        : [];
    })
    .sort((a, b) => b.soldAt - a.soldAt);
}

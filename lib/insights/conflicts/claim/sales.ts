import type { Deal } from '@/lib/domain/deal';
import { monthsBefore } from '@/lib/domain/time';
import type { Sale } from '../contract';
import type { Side } from './rivals';
import type { Shared } from './shared';

/** What was sold to this very customer within the policy's months, the newest first. */
export function salesOf(side: Side, { customers, now, policy, rows }: Shared): Sale[] {
  const since = monthsBefore(now, policy.incumbencyMonths);
  const isSameCustomer = ({ accountId }: Deal): boolean =>
    accountId !== null && customers.isOne(side.customer, customers.ofAccount(accountId));
  const sales: Sale[] = [];
  for (const deal of rows.deals) {
    const { closedAt, id, state } = deal;
    if (state !== 'won' || closedAt === null || id === side.deal?.id) continue;
    if (closedAt < since || closedAt > now) continue;
    if (isSameCustomer(deal)) sales.push({ deal, soldAt: closedAt });
  }
  return sales.sort((a, b) => b.soldAt - a.soldAt);
}

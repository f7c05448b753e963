import type { Dossier } from '@/lib/domain/dossier';
import type { RevenueHistory } from '@/lib/domain/insights';
import { mainCurrency } from '@/lib/domain/main-amount';
import { type At, addQuarters, startOfMonth, startOfQuarter } from '@/lib/domain/time';

const QUARTERS = 8;

/**
 * Revenue of the partner in the last eight quarters, the present one last, in one
 * currency: that of its quota, or else the one most of its revenue is in.
 */
export function revenueHistoryOf({ partner, revenues }: Dossier, now: At): RevenueHistory | null {
  const own = revenues.filter(({ partnerId }) => partnerId === partner?.id);
  const currency = partner?.quota?.currency ?? mainCurrency(own.map(({ amount }) => amount));
  const counted = own.filter(({ amount }) => amount.currency === currency);
  if (!currency || counted.length === 0) return null;
  const totals = new Map<At, number>();
  for (const { month, amount } of counted) {
    const start = startOfQuarter(startOfMonth(month));
    totals.set(start, (totals.get(start) ?? 0) + amount.amount);
  }
  const quarters = Array.from({ length: QUARTERS }, (_, index) => {
    const start = addQuarters(now, index + 1 - QUARTERS);
    return { start, amount: totals.get(start) ?? 0 };
  });
  return { currency, quarters, target: partner?.quota?.amount ?? null };
}

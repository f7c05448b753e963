import type { Dossier } from '@/lib/domain/dossier';
import { mainAmount } from '@/lib/domain/main-amount';
import type { Money } from '@/lib/domain/money';
import { type At, addQuarters, startOfMonth } from '@/lib/domain/time';

/**
 * What a partner is to sell in a quarter: its quota, or, where none is set, the mean
 * of its last four full quarters. This is what its score is the probability of reaching.
 */
export function quarterTarget({ partner, revenues }: Dossier, now: At): Money | null {
  if (partner?.quota) return partner.quota;
  const from = addQuarters(now, -4);
  const to = addQuarters(now, 0);
  const year = revenues.filter(({ partnerId, month }) => {
    const at = startOfMonth(month);
    return partnerId === partner?.id && at >= from && at < to;
  });
  const total = mainAmount(year.map(({ amount }) => amount));
  return total && { amount: total.sum.amount / 4, currency: total.sum.currency };
}

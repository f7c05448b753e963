import type { ScoreKind } from '@/lib/domain/score';
import type { Past } from '../features/past';
import type { Case } from '../tasks/contract';

/** What cases are parted by, to see whether a model does as well on one part as on another. */
export type Traits = {
  readonly region: string | null;
  readonly tier: string | null;
  readonly type: string | null;
  readonly size: { readonly amount: number; readonly currency: string } | null;
};

const MONTHS = 12;

/** The traits of a case as known at its cut-off: of its partner, and of the deal itself. */
export function traitsOf(
  kind: ScoreKind,
  { subjectId }: Pick<Case, 'subjectId'>,
  past: Past,
): Traits {
  if (kind !== 'deal-win') {
    const partner = past.partner(subjectId);
    const currency = past.mainCurrency(subjectId);
    const amount = currency ? past.revenue(subjectId, currency, MONTHS) : 0;
    return {
      region: partner?.region ?? null,
      tier: partner?.tier ?? null,
      type: partner?.type ?? null,
      size: currency && amount > 0 ? { amount, currency } : null,
    };
  }
  const deal = past.deal(subjectId);
  const lead = deal?.partners[0];
  const partner = lead ? past.partner(lead.partnerId) : null;
  const account = deal?.accountId ? past.account(deal.accountId) : null;
  return {
    region: account?.region ?? account?.country ?? null,
    tier: partner?.tier ?? null,
    type: partner?.type ?? null,
    size: deal?.amount && deal.amount.amount > 0 ? deal.amount : null,
  };
}

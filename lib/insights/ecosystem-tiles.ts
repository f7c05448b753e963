import type { Deal } from '@/lib/domain/deal';
import { byId } from '@/lib/domain/id';
import type { Tile } from '@/lib/domain/insights';
import { mainAmount } from '@/lib/domain/main-amount';
import { type PartnerRow, standingOf } from '@/lib/domain/overview';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { isActive, windowOf } from '@/lib/domain/registration-window';
import { say, sayCount } from '@/lib/domain/text';
import { type At, calendarDaysUntil } from '@/lib/domain/time';

export type Ecosystem = {
  readonly partners: readonly PartnerRow[];
  /** Deals won in the last twelve months. */
  readonly won: readonly Deal[];
  /** Approved ones. */
  readonly registrations: readonly Registration[];
  readonly policy: Policy;
  readonly now: At;
};

/** The figures of the whole partner programme. Each label says over what. */
export const ecosystemTilesOf = (ecosystem: Ecosystem): readonly Tile[] => [
  onCourse(ecosystem),
  attachedShare(ecosystem),
  runningOut(ecosystem),
];

/** The share of scored partners that are likelier than not to reach their target; a rule of thumb is no score. */
function onCourse({ partners }: Ecosystem): Tile {
  const scores = partners.map(standingOf).filter(({ band }) => band !== null);
  const likely = scores.filter(({ points }) => (points ?? 0) >= 50).length;
  return {
    label: sayCount('insightsTileOnCourse', scores.length),
    value: scores.length === 0 ? null : say('insightsValue', { percent: likely / scores.length }),
  };
}

/** Won amount with any partner by won amount in all, in the currency most of it is in. */
function attachedShare({ won }: Ecosystem): Tile {
  const total = mainAmount(won.map(({ amount }) => amount));
  const attached = won
    .filter(({ partners }) => partners.length > 0)
    .flatMap(({ amount }) => (amount?.currency === total?.sum.currency ? (amount ?? []) : []))
    .reduce((sum, { amount }) => sum + amount, 0);
  const share = total && total.sum.amount > 0 ? attached / total.sum.amount : null;
  return {
    label: sayCount('insightsTileAttached', total?.counted ?? 0),
    value: share === null ? null : say('insightsValue', { percent: share }),
  };
}

/** As many as C26 finds, record by record. */
function runningOut({ partners, registrations, policy, now }: Ecosystem): Tile {
  const { expiryNoticeDays } = policy;
  const tiers = byId(partners);
  const ending = registrations.filter(
    (each) =>
      isActive(each, policy, now, tiers) &&
      calendarDaysUntil(now, windowOf(each, policy, tiers).to) <= expiryNoticeDays,
  );
  return {
    label: sayCount('insightsTileRunningOut', expiryNoticeDays),
    value: say('insightsValue', ending.length),
  };
}

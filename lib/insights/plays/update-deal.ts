import type { Deal } from '@/lib/domain/deal';
import type { Policy } from '@/lib/domain/policy';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { type At, daysBetween } from '@/lib/domain/time';
import { openDealsInScope, scoreFor } from '../subject';
import { definePlay } from './contract';
import { RULE_OF_THUMB } from './effects';
import { largestDeal } from './largest-deal';
import { occasion } from './occasion';
import { SCORE_FEATURES } from './score-features';
import { regained, ruleOfThumb, worth } from './worth';

/** An open deal that nobody has touched, or whose expected close has passed. */
export const updateDeal = definePlay({
  id: 'update-deal',
  suggest({ dossier, policy, now }) {
    const deal = largestDeal(
      openDealsInScope(dossier).filter((open) => staleness(open, policy, now) !== null),
    );
    const stale = deal && staleness(deal, policy, now);
    if (!deal || !stale) return undefined;
    const score = scoreFor(dossier, 'deal-win', deal.id);
    return {
      about: occasion(deal.id, stale.since),
      title: say('playUpdateDeal', deal.name),
      reason: stale.reason,
      ...worth(
        deal.amount,
        regained(score, SCORE_FEATURES.dealActivity) ?? ruleOfThumb(RULE_OF_THUMB.staleDeal),
      ),
    };
  },
});

/** Since when it is stale, and why; null for a deal that is in order. */
function staleness(deal: Deal, policy: Policy, now: At): { since: At; reason: Text } | null {
  const { expectedCloseAt, lastActivityAt, createdAt } = deal;
  const overdue = expectedCloseAt === null ? 0 : daysBetween(expectedCloseAt, now);
  if (expectedCloseAt !== null && overdue >= 1) {
    const reason = sayCount('playUpdateDealOverdue', overdue, { date: expectedCloseAt });
    return { since: expectedCloseAt, reason };
  }
  const since = lastActivityAt ?? createdAt;
  const idle = daysBetween(since, now);
  if (idle < policy.staleDealDays) return null;
  return { since, reason: sayCount('playUpdateDealIdle', idle) };
}

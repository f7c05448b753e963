import type { Id } from '@/lib/domain/id';
import type { DealSubject } from '../features/contract';
import { DEAL_WIN_FEATURES } from '../features/deal-win';
import type { Past } from '../features/past';
import { closingOf, outcomeKnownFrom, wasOpen } from '../features/then';
import { hashShare } from '../stats/hash-share';
import { contestedAt } from './contested';
import { type Case, defineTask } from './contract';
import { partnersForDeal } from './partners-for-deal';

/**
 * Win probability of a deal given the partner that leads it. Learns from closed deals, each as
 * it stood at one moment of its life. The moment is drawn from its id: evenly over its life, as
 * an open deal may be looked at on any day, and always the same; or it is the one at which a
 * person contested the score.
 */
export const dealWin = defineTask<DealSubject>({
  kind: 'deal-win',
  features: DEAL_WIN_FEATURES,
  evidence: 'featureEvidenceWon',
  cases(timeline, now) {
    const cases: Case[] = [];
    for (const deal of timeline.deals.values()) {
      const closing = closingOf(deal);
      const settledAt = outcomeKnownFrom(deal);
      if (closing === null || settledAt === null) continue;
      if (settledAt > now || closing <= deal.createdAt) continue;
      const life = closing - deal.createdAt;
      const at =
        contestedAt(timeline, 'deal-win', deal.id, deal.createdAt, closing) ??
        deal.createdAt + Math.floor(hashShare(deal.id) * life);
      cases.push({ subjectId: deal.id, at, settledAt, positive: deal.state === 'won' });
    }
    return cases;
  },
  subjectIds: (timeline, past) =>
    [...timeline.deals.values()].filter((deal) => wasOpen(deal, past.at)).map(({ id }) => id),
  subjectOf: dealSubject,
  alternatives(timeline, past, others) {
    const candidates = partnersForDeal(timeline, past);
    return (subject) =>
      subject.partner && !others
        ? []
        : candidates(subject).map(({ partner, holds }) => ({
            partnerId: partner.id,
            holds,
            replaces: subject.partner !== null,
            subject: {
              ...subject,
              partner,
              deal: {
                ...subject.deal,
                partners: [{ partnerId: partner.id, role: 'resell', share: null }],
              },
            },
          }));
  },
});

function dealSubject(id: Id, past: Past): DealSubject | null {
  const deal = past.deal(id);
  if (!deal) return null;
  const [lead] = deal.partners;
  return {
    deal,
    partner: lead ? past.partner(lead.partnerId) : null,
    account: deal.accountId ? past.account(deal.accountId) : null,
  };
}

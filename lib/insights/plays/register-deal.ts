import { leadPartnerId } from '@/lib/domain/deal';
import { say, sayCount } from '@/lib/domain/text';
import { calendarDaysUntil } from '@/lib/domain/time';
import { openDealsInScope, scoreFor } from '../subject';
import { definePlay } from './contract';
import { isCovered } from './coverage';
import { largestDeal } from './largest-deal';
import { registrationLift } from './registration-lift';
import { SCORE_FEATURES } from './score-features';
import { regained, worth } from './worth';

/** A partner works on a deal that nobody has registered. */
export const registerDeal = definePlay({
  id: 'register-deal',
  suggest({ dossier, policy, now }) {
    const { registrations, partners, deals } = dossier;
    const deal = largestDeal(
      openDealsInScope(dossier).filter(
        (open) => leadPartnerId(open) !== null && !isCovered(open, dossier, policy, now),
      ),
    );
    const partner = deal && partners.get(leadPartnerId(deal) ?? '');
    if (!deal || !partner) return undefined;
    const days = calendarDaysUntil(deal.createdAt, now);
    return {
      about: deal.id,
      title: say('playRegisterDeal', partner.name, deal.name),
      reason:
        days > 0
          ? sayCount('playRegisterDealReason', days, partner.name)
          : say('playRegisterDealToday', partner.name),
      ...worth(
        deal.amount,
        regained(scoreFor(dossier, 'deal-win', deal.id), SCORE_FEATURES.registration) ??
          registrationLift(partner.id, deals, registrations),
      ),
    };
  },
});

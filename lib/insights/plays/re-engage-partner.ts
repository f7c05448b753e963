import { mainAmount } from '@/lib/domain/main-amount';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { openDealsInScope, scoreFor } from '../subject';
import { definePlay } from './contract';
import { RULE_OF_THUMB } from './effects';
import { occasion } from './occasion';
import { quarterTarget } from './quarter-target';
import { SCORE_FEATURES } from './score-features';
import { type Silence, silenceOf } from './silence';
import { regained, ruleOfThumb, worth } from './worth';

/**
 * A partner has gone silent: longer than the policy allows, and longer than is usual for
 * this partner, so that one that calls twice a year is not called silent after 45 days.
 */
export const reEngagePartner = definePlay({
  id: 're-engage-partner',
  suggest({ dossier, policy, now }) {
    const { partner, deal } = dossier;
    const silence = silenceOf(dossier, now);
    if (!partner || !silence || (deal && deal.state !== 'open')) return undefined;
    if (silence.days < policy.silentDays || silence.days <= (silence.usualDays ?? 0))
      return undefined;
    const pipeline = mainAmount(openDealsInScope(dossier).map(({ amount }) => amount));
    const stake = deal ? deal.amount : (quarterTarget(dossier, now) ?? pipeline?.sum ?? null);
    const score = deal
      ? scoreFor(dossier, 'deal-win', deal.id)
      : scoreFor(dossier, 'partner-target', partner.id);
    return {
      about: occasion(partner.id, silence.lastAt),
      title: partner.ownerName
        ? say('playReEngagePartner', partner.name, partner.ownerName)
        : say('playReEngagePartnerNobody', partner.name),
      reason: reasonOf(silence),
      ...worth(
        stake,
        regained(score, SCORE_FEATURES.partnerActivity) ?? ruleOfThumb(RULE_OF_THUMB.reengagement),
      ),
    };
  },
});

const reasonOf = ({ days, usualDays }: Silence): Text =>
  usualDays === null
    ? sayCount('playReEngagePartnerOnce', days)
    : sayCount('playReEngagePartnerReason', days, sayCount('panelDays', Math.round(usualDays)));

import { say } from '@/lib/domain/text';
import { scoreFor } from '../subject';
import { definePlay } from './contract';
import { worth } from './worth';

/** The deal has no partner, and with one it would stand better. */
export const invitePartner = definePlay({
  id: 'invite-partner',
  suggest({ dossier }) {
    const { deal, partners } = dossier;
    if (deal?.state !== 'open' || deal.partners.length > 0) return undefined;
    const score = scoreFor(dossier, 'deal-win', deal.id);
    const fit = score?.fits.find(({ partnerId }) => partners.has(partnerId));
    const partner = fit && partners.get(fit.partnerId);
    if (!score || !fit || !partner || fit.probability === undefined) return undefined;
    if (fit.probability <= score.probability) return undefined;
    return {
      about: `${deal.id}:${partner.id}`,
      title: say('playInvitePartner', partner.name, deal.name),
      reason: say(
        'playInvitePartnerReason',
        { percent: fit.probability },
        { percent: score.probability },
      ),
      ...worth(deal.amount, { share: fit.probability - score.probability, basis: 'score' }),
    };
  },
});

import { changeOf, shownPoints, trendOf } from '@/lib/domain/score';
import { say, sayCount } from '@/lib/domain/text';
import { startOfQuarter } from '@/lib/domain/time';
import { scoreFor } from '../subject';
import { definePlay } from './contract';
import { RULE_OF_THUMB } from './effects';
import { occasion } from './occasion';
import { quarterTarget } from './quarter-target';
import { ruleOfThumb, worth } from './worth';

/** A partner rises: thank it, and plan what comes next while it lasts. */
export const growPartner = definePlay({
  id: 'grow-partner',
  suggest({ dossier, now }) {
    const { partner, deal } = dossier;
    const score = partner && !deal && scoreFor(dossier, 'partner-target', partner.id);
    if (!partner || !score || trendOf(score) !== 'improving') return undefined;
    const gained = changeOf(score) ?? 0;
    return {
      // Once a quarter: the target it is about is a quarter's.
      about: occasion(partner.id, startOfQuarter(now)),
      title: say('playGrowPartner', partner.name),
      reason: sayCount('playGrowPartnerReason', gained, shownPoints(score.probability)),
      ...worth(quarterTarget(dossier, now), ruleOfThumb(RULE_OF_THUMB.growth)),
    };
  },
});

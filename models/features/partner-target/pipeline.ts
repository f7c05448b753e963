import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { shareOfTarget } from '../share-of-target';

/** Open deals that could be added, as shares of the target. */
const STEPS = [0.25, 0.5, 1];

/** Open deals as a share of the target. */
export const pipeline = definePartnerFeature({
  id: 'pipeline',
  type: 'number',
  name: 'featureNamePipeline',
  direction: 'up',
  value: ({ partner, target }, past) =>
    shareOfTarget(target, (currency) => past.pipeline(partner.id, currency)),
  label: (share) => say('featurePipeline', { percent: share }),
  changes: (share, { target }) =>
    target
      ? STEPS.map((step) => ({
          to: share + step,
          text: say('changeAddPipeline', { money: { ...target, amount: step * target.amount } }),
        }))
      : [],
});

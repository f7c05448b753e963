import { say } from '@/lib/domain/text';
import { definePartnerFeature } from '../contract';
import { shareOfTarget } from '../share-of-target';

/** Open deals as a share of the target. */
export const pipeline = definePartnerFeature({
  id: 'pipeline',
  type: 'number',
  name: 'featureNamePipeline',
  direction: 'up',
  value: ({ partner, target }, past) =>
    shareOfTarget(target, (currency) => past.pipeline(partner.id, currency)),
  label: (share) => say('featurePipeline', { percent: share }),
});

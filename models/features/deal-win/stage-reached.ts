import { say } from '@/lib/domain/text';
import { defineDealFeature } from '../contract';

export const stageReached = defineDealFeature({
  id: 'stage-reached',
  type: 'category',
  name: 'featureNameStageReached',
  value: ({ deal }) => deal.stageHistory.at(-1)?.stage ?? null,
  label: (stage) => say('featureStageReached', stage),
});

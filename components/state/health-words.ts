import type { HealthPartId } from '@/lib/domain/health';

/** Names of the parts of health: keys of `_locales`. */
export const HEALTH_WORDS: { readonly [Part in HealthPartId]: string } = {
  revenueGrowth: 'healthRevenueGrowth',
  pipeline: 'healthPipeline',
  engagement: 'healthEngagement',
  training: 'healthTraining',
  mdfUse: 'healthMdfUse',
  satisfaction: 'healthSatisfaction',
  recency: 'healthRecency',
};

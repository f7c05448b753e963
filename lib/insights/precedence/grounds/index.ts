import type { Ground } from '@/lib/domain/policy';
import type { GroundJudge } from '../contract';
import { activeClaim } from './active-claim';
import { adjudicator } from './adjudicator';
import { earliestSubmission } from './earliest-submission';
import { exclusion } from './exclusion';
import { substantialWork } from './substantial-work';

/** The grounds that a policy can put in its order. */
export const GROUND_JUDGES: { readonly [Id in Ground]: GroundJudge } = {
  exclusion,
  'active-claim': activeClaim,
  'earliest-submission': earliestSubmission,
  'substantial-work': substantialWork,
  adjudicator,
};

import type { Id } from './id';
import type { At } from './time';

export const ENGAGEMENT_KINDS = [
  'portal-login',
  'training-started',
  'training-completed',
  'certification',
  'campaign',
  'mdf-request',
  'mdf-claim',
  'co-sell-meeting',
  'ticket',
  'psat',
] as const;
export type EngagementKind = (typeof ENGAGEMENT_KINDS)[number];

/** One thing a partner did with us. `value`: PSAT points, MDF amount; null for the rest. */
export type Engagement = {
  readonly id: Id;
  readonly partnerId: Id;
  readonly kind: EngagementKind;
  readonly at: At;
  readonly value: number | null;
  readonly sourceId: string;
  readonly updatedAt: At;
};

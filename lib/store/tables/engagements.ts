import { ENGAGEMENT_KINDS, type Engagement } from '@/lib/domain/engagement';
import { number, oneOf, orNull, text } from '../shape';
import type { TableDef } from './table';

/** `[partnerId+at]`: what one partner did in the last 400 days, without reading the years before. */
export const engagements = {
  name: 'engagements',
  schema: 'id, [partnerId+at]',
  shape: {
    id: text,
    partnerId: text,
    kind: oneOf(ENGAGEMENT_KINDS),
    at: number,
    value: orNull(number),
    sourceId: text,
    updatedAt: number,
  },
} as const satisfies TableDef<Engagement>;

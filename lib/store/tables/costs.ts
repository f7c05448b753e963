import { COST_KINDS, type Cost } from '@/lib/domain/cost';
import { number, oneOf, text } from '../shape';
import { money } from './money';
import type { TableDef } from './table';

/** No index: costs are read as a whole for training and never for the panel. */
export const costs = {
  name: 'costs',
  schema: 'id',
  shape: {
    id: text,
    partnerId: text,
    month: text,
    kind: oneOf(COST_KINDS),
    amount: money,
    sourceId: text,
    updatedAt: number,
  },
} as const satisfies TableDef<Cost>;

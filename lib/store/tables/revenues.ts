import type { Revenue } from '@/lib/domain/revenue';
import { number, text } from '../shape';
import { money } from './money';
import type { TableDef } from './table';

/** `partnerId`: the revenue of the partner on screen; a row a month, so it needs no narrower index. */
export const revenues = {
  name: 'revenues',
  schema: 'id, partnerId',
  shape: {
    id: text,
    partnerId: text,
    month: text,
    amount: money,
    sourceId: text,
    updatedAt: number,
  },
} as const satisfies TableDef<Revenue>;

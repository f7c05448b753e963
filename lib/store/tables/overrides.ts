import type { Override } from '@/lib/domain/override';
import { SCORE_KINDS } from '@/lib/domain/score';
import { number, oneOf, text } from '../shape';
import type { TableDef } from './table';

export const overrides = {
  name: 'overrides',
  schema: 'id',
  shape: {
    id: text,
    kind: oneOf(SCORE_KINDS),
    subjectId: text,
    points: number,
    scorePoints: number,
    reason: text,
    at: number,
    expiresAt: number,
  },
} as const satisfies TableDef<Override>;

import { ENDINGS } from '@/lib/domain/ending';
import type { Override } from '@/lib/domain/override';
import { SCORE_KINDS } from '@/lib/domain/score';
import { number, oneOf, orAbsent, text } from '../shape';
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
    ended: orAbsent(oneOf(ENDINGS)),
  },
} as const satisfies TableDef<Override>;

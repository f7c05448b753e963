import { ENDINGS } from '@/lib/domain/ending';
import { FEEDBACK_KINDS, type Feedback, VERDICTS } from '@/lib/domain/feedback';
import { number, oneOf, orAbsent, orNull, text } from '../shape';
import type { TableDef } from './table';

/** No index: it holds what people clicked, so few rows that all of it is read at once. */
export const feedback = {
  name: 'feedback',
  schema: 'id',
  shape: {
    id: text,
    kind: oneOf(FEEDBACK_KINDS),
    subject: text,
    verdict: oneOf(VERDICTS),
    at: number,
    until: orNull(number),
    reason: orAbsent(text),
    ended: orAbsent(oneOf(ENDINGS)),
  },
} as const satisfies TableDef<Feedback>;

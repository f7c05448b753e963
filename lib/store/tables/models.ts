import type { Model, ModelQuality } from '@/lib/domain/model';
import type { ModelReport } from '@/lib/domain/model-card';
import { SCORE_KINDS } from '@/lib/domain/score';
import { number, oneOf, orAbsent, orNull, plain, plainRecord, record, text } from '../shape';
import { partFilter } from './parts';
import { gate } from './scores';
import type { TableDef } from './table';

/** No index: five versions of each kind and part are kept. */
export const models = {
  name: 'models',
  schema: 'id',
  shape: {
    id: text,
    kind: oneOf(SCORE_KINDS),
    version: number,
    status: oneOf(['serving', 'retired', 'refused']),
    trainedAt: number,
    gate,
    quality: orNull(
      record<ModelQuality>({
        cases: number,
        auc: number,
        logLoss: number,
        brier: number,
        baseLogLoss: number,
        baseBrier: number,
      }),
    ),
    reason: text,
    report: orAbsent(orNull(plainRecord<ModelReport>)),
    restoredAt: orAbsent(number),
    weights: plain,
    part: orAbsent(record<NonNullable<Model['part']>>({ id: text, filter: partFilter })),
    parent: orAbsent(
      record<NonNullable<Model['parent']>>({ version: number, logLoss: orNull(number) }),
    ),
  },
} as const satisfies TableDef<Model>;

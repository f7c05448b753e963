import type { ModelPart, PartFilter } from '@/lib/domain/model-part';
import { SCORE_KINDS } from '@/lib/domain/score';
import { list, number, oneOf, record, text } from '../shape';
import type { TableDef } from './table';

export const partFilter = record<PartFilter>({ region: list(text), product: list(text) });

/** Parts of the records that have a model of their own: a handful. */
export const parts = {
  name: 'parts',
  schema: 'id',
  shape: { id: text, kind: oneOf(SCORE_KINDS), filter: partFilter, createdAt: number },
} as const satisfies TableDef<ModelPart>;

import type { SourceConfig } from '@/lib/domain/source';
import { number, plainRecord, text } from '../shape';
import type { TableDef } from './table';

export const sources = {
  name: 'sources',
  schema: 'id',
  shape: {
    id: text,
    kind: text,
    name: text,
    space: text,
    mapping: plainRecord,
    settings: plainRecord,
    createdAt: number,
  },
} as const satisfies TableDef<SourceConfig>;

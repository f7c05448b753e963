import type { Problem } from '@/lib/domain/result';
import { SYNC_STATES, type Sync } from '@/lib/domain/sync';
import { number, oneOf, orNull, plainRecord, record, text } from '../shape';
import type { TableDef } from './table';

/** One row per source. */
export const syncs = {
  name: 'syncs',
  schema: 'id',
  shape: {
    id: text,
    state: oneOf(SYNC_STATES),
    cursor: orNull(text),
    since: orNull(number),
    read: number,
    kept: number,
    merged: number,
    removed: number,
    refused: number,
    total: orNull(number),
    startedAt: orNull(number),
    finishedAt: orNull(number),
    succeededAt: orNull(number),
    failures: number,
    nextAttemptAt: orNull(number),
    problem: orNull(plainRecord<Problem>),
    lease: orNull(record<NonNullable<Sync['lease']>>({ holder: text, until: number })),
  },
} as const satisfies TableDef<Sync>;

import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { OverwrittenName, PastValue, PastValues } from '@/lib/domain/past-values';
import { both, ROW_WORK } from './series';

/** What a record said before, oldest first; nothing where nothing was overwritten. */
export type PastOf = <Name extends OverwrittenName>(
  entity: Name,
  id: Id,
) => readonly PastValue<Name>[];

/** Finds what was overwritten by the record it stood in. */
export async function pastOfRecords(rows: readonly PastValues[], pace: Pace): Promise<PastOf> {
  const past = new Map<string, readonly PastValue[]>();
  for (const { entity, id, values } of rows) {
    const pause = pace(ROW_WORK);
    if (pause) await pause;
    past.set(both(entity, id), values);
  }
  if (past.size === 0) return () => [];
  return <Name extends OverwrittenName>(entity: Name, id: Id) =>
    (past.get(both(entity, id)) ?? []) as readonly PastValue<Name>[];
}

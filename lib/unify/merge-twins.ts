import type { At } from '@/lib/domain/time';

type Dated = { readonly id: string; readonly updatedAt: At };

/** One row per id: the newest, and of equally new ones the later. */
export function mergeTwins<Row extends Dated>(rows: readonly Row[]): Row[] {
  const newest = new Map<string, Row>();
  for (const row of rows) {
    const known = newest.get(row.id);
    if (!known || row.updatedAt >= known.updatedAt) newest.set(row.id, row);
  }
  return [...newest.values()];
}

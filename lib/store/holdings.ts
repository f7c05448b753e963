import type { Table } from 'dexie';
import type { Entities } from '@/lib/domain/entity';
import {
  ACCOUNTS_MEET,
  DEALS_MEET,
  type Meets,
  PARTNERS_MEET,
  REGISTRATIONS_MEET,
} from '@/lib/domain/held';
import { type Holdings, NEEDS, type Need } from '@/lib/domain/holdings';
import type { StoreDb } from './db';
import { hasRows } from './has-rows';
import { walk } from './walk';

/**
 * What is stored of what rules need. A table is left as soon as each of its needs was met once;
 * where one never is, it is read to its end, a chunk at a time.
 */
export async function readHoldings(db: StoreDb): Promise<Holdings> {
  const met = new Set<Need>();
  for (const table of ['engagements', 'registrations'] as const) {
    if (await hasRows(db[table])) met.add(table);
  }
  await look(db.partners, PARTNERS_MEET, met);
  await look(db.deals, DEALS_MEET, met);
  await look(db.accounts, ACCOUNTS_MEET, met);
  await look(db.registrations, REGISTRATIONS_MEET, met);
  return Object.fromEntries(NEEDS.map((need) => [need, met.has(need)])) as Holdings;
}

async function look<Row extends Entities[keyof Entities]>(
  table: Table<Row, string>,
  meets: Meets<Row>,
  met: Set<Need>,
): Promise<void> {
  let open = Object.entries(meets).filter(([need]) => !met.has(need as Need));
  if (open.length === 0) return;
  await walk(table, (rows) => {
    open = open.filter(([need, isMet]) => {
      if (!rows.some(isMet)) return true;
      met.add(need as Need);
      return false;
    });
    return open.length === 0 ? 'enough' : undefined;
  });
}

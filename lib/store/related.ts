import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Id } from '@/lib/domain/id';
import type { Registration } from '@/lib/domain/registration';
import { MOST_RELATED, MOST_SIMILAR, mostOf, weightOf } from '@/lib/domain/related';
import type { StoreDb } from './db';
import { linksOf } from './links';

/**
 * The newest rows of each key, those of the first keys first, no row twice, 500 in all. Each key
 * is one request for whole rows: a row read twice costs less than one request a row.
 */
export async function newestOf<Name extends 'deals' | 'registrations'>(
  db: StoreDb,
  name: Name,
  keys: readonly string[],
): Promise<(Name extends 'deals' ? Deal : Registration)[]> {
  const table = db.table<Name extends 'deals' ? Deal : Registration, Id>(name);
  const found = await Promise.all(
    keys.map((key) => table.where('links').startsWith(linksOf(key)).limit(mostOf(key)).toArray()),
  );
  const rows = new Map(found.flat().map((row) => [row.id, row]));
  return [...rows.values()].slice(0, MOST_RELATED);
}

/** Companies that share a key with this one, those with the most and surest keys first. */
export async function similarTo(
  db: StoreDb,
  { id, matchKeys }: { readonly id: Id; readonly matchKeys: readonly string[] },
): Promise<Account[]> {
  const found = await Promise.all(
    matchKeys.map((key) =>
      db.accounts.where('matchKeys').equals(key).limit(MOST_RELATED).primaryKeys(),
    ),
  );
  const weights = new Map<Id, number>();
  found.forEach((ids, index) => {
    const weight = weightOf(matchKeys[index] ?? '');
    for (const other of ids) weights.set(other, (weights.get(other) ?? 0) + weight);
  });
  weights.delete(id);
  const nearest = [...weights].sort(([, a], [, b]) => b - a).slice(0, MOST_SIMILAR);
  return present(await db.accounts.bulkGet(nearest.map(([other]) => other)));
}

export const present = <Row>(rows: readonly (Row | undefined)[]): Row[] =>
  rows.filter((row) => row !== undefined);

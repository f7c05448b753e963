import type { Account } from '@/lib/domain/account';
import type { Deal } from '@/lib/domain/deal';
import type { Registration } from '@/lib/domain/registration';
import type { StoreDb } from './db';
import { linksOf } from './links';

/** A record with thousands of others around it must not take longer than the page. */
export const MOST_RELATED = 500;

/** More lookalikes than a person could check; those with a web domain in common come first. */
const MOST_SIMILAR = 25;

/** The newest rows of each key, those of the first keys first, no row twice, 500 in all. */
export async function newestOf<Name extends 'deals' | 'registrations'>(
  db: StoreDb,
  name: Name,
  keys: readonly string[],
): Promise<(Name extends 'deals' ? Deal : Registration)[]> {
  type Row = Name extends 'deals' ? Deal : Registration;
  const found = await Promise.all(
    keys.map((key) =>
      db
        .table<Row, string>(name)
        .where('links')
        .startsWith(linksOf(key))
        .limit(MOST_RELATED)
        .toArray(),
    ),
  );
  const byId = new Map(found.flat().map((row) => [row.id, row]));
  return [...byId.values()].slice(0, MOST_RELATED);
}

/** Companies that share a key with this one, most and surest keys first. */
export async function similarTo(
  db: StoreDb,
  account: Account & { readonly matchKeys: readonly string[] },
): Promise<Account[]> {
  const found = await Promise.all(
    account.matchKeys.map((key) =>
      db.accounts.where('matchKeys').equals(key).limit(MOST_RELATED).toArray(),
    ),
  );
  const shared = new Map<string, { account: Account; weight: number }>();
  found.forEach((others, index) => {
    const weight = account.matchKeys[index]?.startsWith('d:') ? SURE : 1;
    for (const other of others) {
      const entry = shared.get(other.id) ?? { account: other, weight: 0 };
      entry.weight += weight;
      shared.set(other.id, entry);
    }
  });
  shared.delete(account.id);
  return [...shared.values()]
    .sort((a, b) => b.weight - a.weight)
    .slice(0, MOST_SIMILAR)
    .map((entry) => entry.account);
}

/** One web domain in common says more than all three name words. */
const SURE = 4;

import type { Account } from '@/lib/domain/account';
import { byId } from '@/lib/domain/id';
import { MOST_SIMILAR } from '@/lib/domain/related';
import type { StoreDb } from './db';
import { present } from './related';

/** Companies of one group by what the records say: the parent, subsidiaries, sisters. */
export async function familyIn(
  { accounts }: StoreDb,
  { id, groupDuns, lei, parentId }: Account,
): Promise<Account[]> {
  const by = (index: string, value: string | null | undefined) =>
    value ? accounts.where(index).equals(value).limit(MOST_SIMILAR).toArray() : [];
  const [parent, ...others] = await Promise.all([
    parentId === null ? undefined : accounts.get(parentId),
    by('parentId', id),
    by('parentId', parentId),
    by('groupDuns', groupDuns),
    by('lei', lei),
  ]);
  const family = byId([...present([parent]), ...others.flat()]);
  family.delete(id);
  return [...family.values()].slice(0, MOST_SIMILAR);
}

import type { Account } from '@/lib/domain/account';
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
  const family = new Map([...present([parent]), ...others.flat()].map((each) => [each.id, each]));
  family.delete(id);
  return [...family.values()].slice(0, MOST_SIMILAR);
}

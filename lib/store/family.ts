import type { Account } from '@/lib/domain/account';
import { byId, type Id } from '@/lib/domain/id';
import { MOST_SIMILAR } from '@/lib/domain/related';
import { type Recall, recallEach } from './recall';
import { rowsOf } from './related';
import type { Snapshot } from './snapshot';

/** Companies of one group by what the records say: the parent, subsidiaries, sisters. */
export async function familyIn(
  snapshot: Snapshot,
  { id, groupDuns, lei, parentId }: Account,
  recall: Recall,
): Promise<Account[]> {
  const [parent, ...others] = await Promise.all([
    rowsOf(snapshot, snapshot.db.accounts, parentId === null ? [] : [parentId], recall),
    childrenOf(snapshot, id, recall),
    accountsBy(snapshot, 'parentId', parentId, recall),
    accountsBy(snapshot, 'groupDuns', groupDuns, recall),
    accountsBy(snapshot, 'lei', lei, recall),
  ]);
  const family = byId([...parent, ...others.flat()]);
  family.delete(id);
  return [...family.values()].slice(0, MOST_SIMILAR);
}

export const childrenOf = (
  snapshot: Snapshot,
  id: Id,
  recall: Recall,
): Promise<readonly Account[]> => accountsBy(snapshot, 'parentId', id, recall);

async function accountsBy(
  { db, rowsIn }: Snapshot,
  index: 'parentId' | 'groupDuns' | 'lei',
  value: string | null | undefined,
  recall: Recall,
): Promise<readonly Account[]> {
  const found = await recallEach(recall, `accounts by ${index}`, value ? [value] : [], (sought) =>
    rowsIn(db.accounts, { index, range: IDBKeyRange.only(sought), limit: MOST_SIMILAR }),
  );
  return found.flat();
}

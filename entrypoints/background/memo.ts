import { type Memo, type MemoAsk, memoHash } from '@/lib/domain/memo';
import { ok, type Result } from '@/lib/domain/result';
import { openPage } from '@/lib/platform/tabs';
import { readDossier } from '@/lib/store/dossier';
import { readPolicy } from '@/lib/store/policy';
import { getMemo } from '@/lib/use-cases/get-memo';
import { stored } from './store';

export const memo = (ask: MemoAsk): Promise<Result<Memo>> =>
  getMemo(
    ask,
    {
      readDossier: (ids, kind, now) => stored((db) => readDossier(db, ids, kind, now)),
      readPolicy: () => stored(readPolicy),
    },
    Date.now(),
  );

/** The page that asked sees nothing of it. */
export async function openMemo(ask: MemoAsk): Promise<Result<null>> {
  await openPage(`/memo.html${memoHash(ask)}`);
  return ok(null);
}

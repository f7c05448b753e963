import { type Memo, type MemoAsk, memoHash } from '@/lib/domain/memo';
import { ok, type Result } from '@/lib/domain/result';
import { openPage } from '@/lib/platform/tabs';
import { getMemo } from '@/lib/use-cases/get-memo';
import { recordPorts } from './record-ports';

export const memo = (ask: MemoAsk): Promise<Result<Memo>> => getMemo(ask, recordPorts, Date.now());

/** The page that asked sees nothing of it. */
export async function openMemo(ask: MemoAsk): Promise<Result<null>> {
  await openPage(`/memo.html${memoHash(ask)}`);
  return ok(null);
}

import { createResource, type Resource } from '@/components/state/resource';
import type { Memo } from '@/lib/domain/memo';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { memoOfBlock, memoOfOpen } from '../fixtures/memo';

async function loaded(answer: Result<Memo>): Promise<Resource<Memo>> {
  const resource = createResource(async () => answer);
  await resource.need();
  return resource;
}

/** Every state that the memo can be in, by the name of its picture. */
export const memoStates: Readonly<Record<string, () => Promise<Resource<Memo>>>> = {
  memo: () => loaded(ok(memoOfBlock())),
  'memo-open': () => loaded(ok(memoOfOpen())),
  'memo-gone': () => loaded(fail('memo-gone', say('memoGone'))),
};

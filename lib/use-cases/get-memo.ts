import type { Insights } from '@/lib/domain/insights';
import type { Memo, MemoAsk } from '@/lib/domain/memo';
import type { RecordKind } from '@/lib/domain/record-ref';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { memoOf } from '@/lib/insights/memo/memo-of';
import type { InsightPorts } from './insight-ports';

/** What a person needs to decide about one conflict, as it stands now. */
export async function getMemo(
  { subject, subjectId, conflictId }: MemoAsk,
  ports: Pick<InsightPorts, 'readDossier' | 'readPolicy'>,
  now: At,
): Promise<Result<Memo>> {
  const [record, policy] = await Promise.all([
    ports.readDossier([subjectId], KINDS[subject], now),
    ports.readPolicy(),
  ]);
  if (!record.ok) return record;
  if (!policy.ok) return policy;
  const memo = record.value && memoOf(record.value, conflictId, policy.value, now);
  return memo ? ok(memo) : fail('memo-gone', say('memoGone'));
}

/** A partner is an account on a CRM page. */
const KINDS: { readonly [Kind in Insights['subject']]: RecordKind } = {
  deal: 'deal',
  partner: 'account',
  account: 'account',
};

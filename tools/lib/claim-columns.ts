import { isAsked, lastDay } from '@/lib/domain/ladder';
import type { ConflictContext } from '@/lib/insights/conflicts/contract';
import { contestOf } from '@/lib/insights/precedence/contest-of';
import { decisionOf } from '@/lib/insights/precedence/decision-of';
import { rejectedOf } from '@/lib/insights/precedence/rejected';
import { english } from '@/test/helpers/english';

export const CLAIM_COLUMNS = [
  'who_holds',
  'what_follows',
  'ask',
  'settle_by',
  'reject',
  'rejected_before',
] as const;

type ClaimColumns = { readonly [Column in (typeof CLAIM_COLUMNS)[number]]: string };

/** What the rules say of the customer of a record: who holds it, or who is to settle it by when. */
export function claimColumnsOf(contexts: readonly ConflictContext[]): ClaimColumns {
  const { claim } = contestOf(contexts);
  const [context] = contexts;
  const { ladder = [], rejections = [] } = (claim && context && decisionOf(context)) || {};
  const step = ladder.find(isAsked);
  return {
    who_holds: claim ? english.text(claim.title) : '',
    what_follows: claim ? english.text(claim.advice) : '',
    ask: claim?.contact ?? '',
    settle_by: step ? new Date(lastDay(step.until)).toISOString().slice(0, 10) : '',
    reject: rejections
      .map(({ name, code, reason }) => english.t('memoRejection', name, code, reason))
      .join('; '),
    rejected_before: contexts
      .flatMap(rejectedOf)
      .map(({ partner, reason, appeal, evidence }) =>
        [partner, reason ?? '', appeal, ...evidence]
          .map((part) => english.t('memoName', part))
          .filter((words) => words !== '')
          .join(' · '),
      )
      .join('; '),
  };
}

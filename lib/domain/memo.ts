import { decodedPart } from './address-part';
import type { FullDecision } from './claim';
import type { Id } from './id';
import { type CompanyMatch, type Conflict, type Insights, SUBJECTS } from './insights';
import type { Money } from './money';
import type { RegistrationState } from './registration';
import type { Text, TextValue } from './text';
import type { At } from './time';

/** One claim on the customer, as it stands. */
export type MemoClaim = {
  readonly registrationId: string;
  readonly partner: TextValue;
  readonly customer: string;
  readonly state: RegistrationState;
  readonly products: readonly string[];
  readonly amount: Money | null;
  readonly filedAt: At;
  readonly decidedAt: At | null;
  /** Null while nothing is approved. */
  readonly window: { readonly from: At; readonly to: At } | null;
  /** Carried by the record that the memo is about. */
  readonly isOwn: boolean;
  /** Why its customer is taken for this one; null for one and the same record. */
  readonly match: CompanyMatch | null;
};

/** A claim that was rejected: why, and whether that can still change. */
export type RejectedClaim = {
  readonly registrationId: string;
  readonly partner: TextValue;
  /** Null where nothing says when. */
  readonly rejectedAt: At | null;
  /** The programme’s own code or words, or that there is none; null where its source keeps none. */
  readonly reason: Text | null;
  readonly appeal: Text;
  /** What is dated after the decision, for an appeal that is open. */
  readonly evidence: readonly Text[];
};

/** What a person needs to decide about one conflict, on one page. */
export type Memo = {
  readonly conflict: Conflict;
  /** What the rule looks for. */
  readonly ruleTitle: Text;
  /** Name of the record that it was found on. */
  readonly record: string;
  readonly customer: string | null;
  /** The earliest filed first. */
  readonly claims: readonly MemoClaim[];
  /** Those of this record that were rejected. */
  readonly rejected: readonly RejectedClaim[];
  /** Who holds the customer, and why; null where nobody else claims it. */
  readonly decision: FullDecision | null;
  readonly writtenAt: At;
};

/** Which memo: the conflict of a record. */
export type MemoAsk = {
  readonly subject: Insights['subject'];
  readonly subjectId: Id;
  readonly conflictId: string;
};

/** The part of the address behind the memo’s page. */
export const memoHash = ({ subject, subjectId, conflictId }: MemoAsk): string =>
  `#/${[subject, subjectId, conflictId].map(encodeURIComponent).join('/')}`;

/** Which memo an address asks for; a conflict that there is not where it is no address of ours. */
export function memoAskOf(hash: string): MemoAsk {
  const [, subject = '', subjectId = '', conflictId = ''] = hash.split('/').map(decodedPart);
  const known = SUBJECTS.find((one) => one === subject) ?? 'deal';
  return { subject: known, subjectId, conflictId };
}

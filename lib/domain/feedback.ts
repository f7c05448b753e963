import type { Ending } from './ending';
import { hashOf } from './hash';
import { LONGEST_SUBJECT } from './limits';
import type { At } from './time';

export const FEEDBACK_KINDS = ['score', 'match', 'action', 'conflict'] as const;
export type FeedbackKind = (typeof FEEDBACK_KINDS)[number];

/** What a person can say. `snoozed` holds until `until`; the rest until taken back. */
export const VERDICTS = ['done', 'snoozed', 'not-useful', 'same', 'not-same', 'wrong'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * What a person said of a score, a match, an action or a conflict.
 * It is data for later decisions and is never overwritten by a sync.
 */
export type Feedback = {
  /** `feedbackId`; a word on a score from before there was a log has none of its own. */
  readonly id: string;
  readonly kind: FeedbackKind;
  /** The id of the action or conflict, or `matchSubject(a, b)`. */
  readonly subject: string;
  readonly verdict: Verdict;
  readonly at: At;
  readonly until: At | null;
  /** Why, in the person's own words; absent where none were given. */
  readonly reason?: string;
  /** Of a word on a score: that it no longer holds, since `until`. */
  readonly ended?: Ending;
};

/**
 * What was said of scores is a log, as models learn from it; of all else a later word takes the
 * place of the earlier one.
 */
export const isLogged = ({ kind }: Pick<Feedback, 'kind'>): boolean => kind === 'score';

export const feedbackId = (said: Pick<Feedback, 'kind' | 'subject' | 'at'>): string =>
  isLogged(said) ? `${said.kind}:${said.subject}@${said.at}` : `${said.kind}:${said.subject}`;

/** A hash in base 36, and the sign before it. */
const LONGEST_HASH = 8;

/** So that two of them, and what stands between, are no longer than a subject may be. */
const LONGEST_HALF = Math.floor((LONGEST_SUBJECT - 1) / 2);

/**
 * An id as feedback names it: customers are known by what was typed, and that may be of any length.
 * What is too long ends with a hash of all of it; the rest stays as it is.
 */
export const feedbackSubject = (id: string, longest = LONGEST_SUBJECT): string =>
  id.length <= longest
    ? id
    : `${id.slice(0, longest - LONGEST_HASH).toWellFormed()}…${hashOf(id).toString(36)}`;

/** The subject of a match verdict: two record ids, in an order of their own. */
export function matchSubject(a: string, b: string): string {
  const ids = [a, b].sort();
  const subject = ids.join('|');
  return subject.length <= LONGEST_SUBJECT
    ? subject
    : ids.map((id) => feedbackSubject(id, LONGEST_HALF)).join('|');
}

/** What was said, with what the two companies of a match, or the record of a score, are called. */
export type NamedFeedback = Feedback & { readonly names: readonly string[] };

/** The two ids that a match was said of; an id may hold the sign between them. */
export function matchedIds(subject: string): readonly [string, string] {
  const [, first = subject, second = ''] = /^(.*?)\|([^\s:|]+:.*)$/s.exec(subject) ?? [];
  return [first, second];
}

/** That a person called a score wrong, whether that still holds or not. */
export const saysWrong = ({ kind, verdict }: Feedback): boolean =>
  kind === 'score' && verdict === 'wrong';

/** The same, as long as it holds. */
export const isMarkedWrong = (said: Feedback): boolean => saysWrong(said) && !said.ended;

/** Scores of a kind that are marked so; an id of a score begins with its kind. */
export const markedWrong = (feedback: readonly Feedback[], kind: string): readonly Feedback[] =>
  feedback.filter((each) => isMarkedWrong(each) && each.subject.startsWith(`${kind}:`));

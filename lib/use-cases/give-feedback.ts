import type { Feedback } from '@/lib/domain/feedback';
import { fail, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { type At, DAY } from '@/lib/domain/time';
import type { FeedbackPorts } from './insight-ports';

/** What a person said; `days` for how long a snooze holds. */
export type Judgement = Pick<Feedback, 'kind' | 'subject' | 'verdict'> & {
  readonly days?: number;
};

const SNOOZE_DAYS = 7;
const LONGEST_SNOOZE_DAYS = 365;

/** Keeps what a person said. A later word on the same subject replaces the earlier one. */
export async function giveFeedback(
  { kind, subject, verdict, days = SNOOZE_DAYS }: Judgement,
  ports: FeedbackPorts,
  now: At,
): Promise<Result<null>> {
  if (!(days > 0 && days <= LONGEST_SNOOZE_DAYS)) {
    return fail('feedback-days', say('insightsFeedbackDays', LONGEST_SNOOZE_DAYS));
  }
  const until = verdict === 'snoozed' ? now + days * DAY : null;
  const id = feedbackId({ kind, subject });
  return ports.saveFeedback({ id, kind, subject, verdict, at: now, until });
}

/** Takes it back. */
export const undoFeedback = (
  about: Pick<Feedback, 'kind' | 'subject'>,
  ports: FeedbackPorts,
): Promise<Result<null>> => ports.removeFeedback(feedbackId(about));

const feedbackId = ({ kind, subject }: Pick<Feedback, 'kind' | 'subject'>): Feedback['id'] =>
  `${kind}:${subject}`;

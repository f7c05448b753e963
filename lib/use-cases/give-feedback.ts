import { type Feedback, feedbackId } from '@/lib/domain/feedback';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { type At, DAY } from '@/lib/domain/time';
import type { FeedbackPorts } from './insight-ports';

/** What a person said; `days` for how long a snooze holds. */
export type Judgement = Pick<Feedback, 'kind' | 'subject' | 'verdict' | 'reason'> & {
  readonly days?: number;
};

const SNOOZE_DAYS = 7;
const LONGEST_SNOOZE_DAYS = 365;

/** Keeps what a person said. Of the words on one subject the latest holds. */
export async function giveFeedback(
  { kind, subject, verdict, reason = '', days = SNOOZE_DAYS }: Judgement,
  { saveFeedback }: Pick<FeedbackPorts, 'saveFeedback'>,
  now: At,
): Promise<Result<null>> {
  if (!(days > 0 && days <= LONGEST_SNOOZE_DAYS)) {
    return fail('feedback-days', say('insightsFeedbackDays', LONGEST_SNOOZE_DAYS));
  }
  const until = verdict === 'snoozed' ? now + days * DAY : null;
  const words = reason.trim();
  const id = feedbackId({ kind, subject, at: now });
  const said = { id, kind, subject, verdict, at: now, until };
  const saved = await saveFeedback(words ? { ...said, reason: words } : said);
  return saved.ok ? ok(null) : saved;
}

/** Takes it back. */
export async function undoFeedback(
  about: Pick<Feedback, 'kind' | 'subject'>,
  { takeBackFeedback }: Pick<FeedbackPorts, 'takeBackFeedback'>,
  now: At,
): Promise<Result<null>> {
  const takenBack = await takeBackFeedback(about, now);
  return takenBack.ok ? ok(null) : takenBack;
}

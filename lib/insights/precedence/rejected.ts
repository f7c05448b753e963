import type { RejectedClaim } from '@/lib/domain/memo';
import type { Registration } from '@/lib/domain/registration';
import { mayAppeal, onAppealSince, rejectedAt } from '@/lib/domain/registration-appeal';
import { say, sayCount, type Text } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';
import { isAnswer } from '../conflicts/claim/answers';
import { CLOCKS_APART, isDayBefore } from '../conflicts/claim/days';
import type { ConflictContext } from '../conflicts/contract';
import { partnerName } from '../conflicts/findings/people';

/** The record’s own registrations that were rejected: why, and whether an appeal is open, and on what. */
export const rejectedOf = (context: ConflictContext): readonly RejectedClaim[] =>
  context.own
    .filter((each) => each.state === 'rejected' || onAppealSince(each) !== null)
    .map((registration) => ({
      registrationId: registration.id,
      partner: partnerName(context.dossier, registration.partnerId),
      rejectedAt: rejectedAt(registration),
      reason: reasonOf(registration, context),
      ...appealOf(registration, context),
    }));

/**
 * The programme’s code or words. That it has none is said only where other registrations of the
 * source name theirs: else the source does not keep it.
 */
function reasonOf(
  { rejectionReason, sourceId }: Registration,
  { dossier }: ConflictContext,
): Text | null {
  if (isAnswer(rejectionReason)) return say('rejectedReason', rejectionReason);
  const isKept = dossier.registrations.some(
    (each) => each.sourceId === sourceId && isAnswer(each.rejectionReason),
  );
  return isKept ? say('rejectedWithoutReason') : null;
}

function appealOf(
  registration: Registration,
  context: ConflictContext,
): Pick<RejectedClaim, 'appeal' | 'evidence'> {
  const { policy } = context;
  const since = onAppealSince(registration);
  if (since !== null) return { appeal: say('appealUnderWay', { date: since }), evidence: [] };
  if (policy.appeals === 0) return { appeal: say('appealNone'), evidence: [] };
  if (!mayAppeal(registration, policy)) {
    return { appeal: sayCount('appealUsed', policy.appeals), evidence: [] };
  }
  const at = rejectedAt(registration);
  if (at === null) return { appeal: say('appealUndated'), evidence: [] };
  const evidence = newEvidence(registration, at, context);
  const key = evidence.length > 0 ? 'appealOpen' : 'appealNeedsEvidence';
  return { appeal: say(key, { date: at }), evidence };
}

/** What is dated after the day of the decision; a date in days to come is a wrong one. */
function newEvidence(
  { chosenByCustomerAt, dealId }: Registration,
  decidedAt: At,
  { deal, dossier, now }: ConflictContext,
): readonly Text[] {
  const isNew = (at: At | null | undefined): at is At =>
    at != null && isDayBefore(decidedAt, at) && at < now + CLOCKS_APART;
  const own = deal ?? dossier.deals.find(({ id }) => id === dealId);
  return [
    ...(isNew(chosenByCustomerAt) ? [say('appealLetter', { date: chosenByCustomerAt })] : []),
    ...(isNew(own?.lastActivityAt)
      ? [say('conflictFactLastActivity', { date: own.lastActivityAt })]
      : []),
  ];
}

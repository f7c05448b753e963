import type { Registration } from '@/lib/domain/registration';
import { filedAt, windowOf } from '@/lib/domain/registration-window';
import { say, sayCount } from '@/lib/domain/text';
import { DAY, daysBetween } from '@/lib/domain/time';
import { hasProof } from './claim/proofs';
import { type ConflictContext, defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { askAbout } from './findings/people';

/**
 * C23: a claim that keeps others away while its partner does nothing for it: no deal, no proof
 * of work, no meeting with us, for as long as the policy calls silence. It is only said of a
 * partner whose other registrations are linked to deals and who is heard of otherwise.
 */
export const landGrab = defineConflictRule({
  id: 'land-grab',
  code: 'C23',
  title: say('conflictLandGrab'),
  severity: 'warn',
  needs: ['registrations', 'engagements'],
  check: (context) =>
    context.subject === 'partner'
      ? context.held
          .filter((each) => isIdle(each, context))
          .map((registration) =>
            finding({
              about: registration.id,
              topics: [registration.id],
              title: say('conflictLandGrabTitle', registration.customerName),
              evidence: [
                sayCount('conflictFactFiledAgo', daysBetween(filedAt(registration), context.now)),
                say('conflictFactNoDeal'),
                say('conflictFactNoWork'),
              ],
              resolution: say('conflictLandGrabResolution'),
              window: windowOf(registration, context.policy, context.dossier.partners),
              contact: askAbout(registration, context.dossier),
            }),
          )
      : undefined,
});

function isIdle(registration: Registration, { dossier, now, policy }: ConflictContext): boolean {
  const filed = filedAt(registration);
  const isLinked = ({ dealId }: Registration): boolean => dealId !== null;
  return (
    now - filed > policy.silentDays * DAY &&
    !isLinked(registration) &&
    !hasProof(registration, 'engagement') &&
    dossier.registrations.some(isLinked) &&
    dossier.engagements.length > 0 &&
    !dossier.engagements.some(({ kind, at }) => kind === 'co-sell-meeting' && at > filed)
  );
}

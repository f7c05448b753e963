import type { Deal, DealPartner } from '@/lib/domain/deal';
import { filedAt } from '@/lib/domain/registration-window';
import { say, sayCount, type Text } from '@/lib/domain/text';
import { DAY } from '@/lib/domain/time';
import { isDayBefore } from './claim/days';
import { type ConflictContext, defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { partnerName } from './findings/people';

/**
 * C41: a partner was put on the deal after the date up to which the programme attributes, or
 * after the close. A registration filed in time is as good as being named in time.
 */
export const lateAttribution = defineConflictRule({
  id: 'late-attribution',
  code: 'C41',
  title: say('conflictLateAttribution'),
  severity: 'warn',
  needs: ['partners-since'],
  check(context) {
    const { deal } = context;
    if (!deal) return undefined;
    return deal.partners.flatMap((part) => {
      const evidence = lateness(part, deal, context);
      if (evidence.length === 0) return [];
      return finding({
        about: part.partnerId,
        title: say('conflictLateAttributionTitle', partnerName(context.dossier, part.partnerId)),
        evidence,
        resolution: say('conflictLateAttributionResolution'),
        contact: deal.ownerName,
      });
    });
  },
});

function lateness(
  { partnerId, since }: DealPartner,
  { closedAt, createdAt, id }: Deal,
  { dossier, policy }: ConflictContext,
): Text[] {
  if (since === undefined) return [];
  const lock = createdAt + policy.attributionLockDays * DAY;
  const isAfterClose = closedAt !== null && isDayBefore(closedAt, since);
  if (since <= lock && !isAfterClose) return [];
  const isRegistered = dossier.registrations.some(
    (each) => each.dealId === id && each.partnerId === partnerId && filedAt(each) <= lock,
  );
  if (isRegistered) return [];
  return [
    say('conflictFactNamed', { date: since }),
    isAfterClose
      ? say('conflictFactClosed', { date: closedAt })
      : sayCount('conflictFactLock', policy.attributionLockDays, { date: lock }),
  ];
}

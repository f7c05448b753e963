import { say, sayCount } from '@/lib/domain/text';
import { monthsBefore } from '@/lib/domain/time';
import { isDayBefore } from './claim/days';
import { claimedAt, isUndecided } from './claim/undecided';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { caretakerOf } from './findings/people';

/** C10: our own people had been in contact with the customer not long before the claim was made. */
export const recentVendorContact = defineConflictRule({
  id: 'recent-vendor-contact',
  code: 'C10',
  title: say('conflictRecentVendorContact'),
  severity: 'warn',
  needs: ['account-contacts'],
  check(context) {
    const { account, policy } = context;
    const at = claimedAt(context);
    const contacted = account?.lastContactedAt;
    if (!account || at === null || contacted === undefined || !isUndecided(context)) {
      return undefined;
    }
    if (!isDayBefore(contacted, at) || contacted < monthsBefore(at, policy.contactMonths))
      return undefined;
    return finding({
      about: account.id,
      title: say('conflictRecentVendorContactTitle', account.name),
      evidence: [
        say('conflictFactContacted', { date: contacted }),
        say('conflictFactClaimMade', { date: at }),
        sayCount('conflictFactContactMonths', policy.contactMonths),
      ],
      resolution: say('conflictRecentVendorContactResolution'),
      contact: caretakerOf(context),
    });
  },
});

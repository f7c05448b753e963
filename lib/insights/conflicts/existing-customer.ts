import { say, type Text } from '@/lib/domain/text';
import { type At, monthsBefore } from '@/lib/domain/time';
import { isDayBefore } from './claim/days';
import { claimedAt, isUndecided } from './claim/undecided';
import { type ConflictContext, defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { caretakerOf, customerName } from './findings/people';

/** C09: claimed as new business, with a customer that has bought or renewed before. */
export const existingCustomer = defineConflictRule({
  id: 'existing-customer',
  code: 'C09',
  title: say('conflictExistingCustomer'),
  severity: 'warn',
  needs: ['business-kinds', 'customer-history'],
  check(context) {
    const { customer, deal, waiting } = context;
    const at = claimedAt(context);
    const claims = deal ? [deal, ...waiting] : waiting;
    const isNew = claims.some(({ business }) => business === 'new');
    if (!customer || at === null || !isNew || !isUndecided(context)) return undefined;
    const evidence = historyOf(context, at);
    if (evidence.length === 0) return undefined;
    return finding({
      about: customer.id,
      title: say('conflictExistingCustomerTitle', customerName(context)),
      evidence: [say('conflictFactClaimedAsNew'), ...evidence],
      resolution: say('conflictExistingCustomerResolution'),
      contact: caretakerOf(context),
    });
  },
});

/** What had been sold before the claim was made. */
function historyOf({ account, policy, sales }: ConflictContext, at: At): Text[] {
  const last = sales().find(({ soldAt }) => isDayBefore(soldAt, at));
  const { customerSince, lastRenewedAt } = account ?? {};
  const isRecent =
    lastRenewedAt !== undefined &&
    isDayBefore(lastRenewedAt, at) &&
    lastRenewedAt >= monthsBefore(at, policy.incumbencyMonths);
  return [
    ...(last ? [say('conflictFactBought', last.deal.name, { date: last.soldAt })] : []),
    ...(customerSince !== undefined && isDayBefore(customerSince, at)
      ? [say('conflictFactCustomerSince', { date: customerSince })]
      : []),
    ...(isRecent ? [say('conflictFactRenewed', { date: lastRenewedAt })] : []),
  ];
}

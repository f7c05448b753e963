import { say } from '@/lib/domain/text';
import { lastSaleOfOthers } from './claim/incumbent';
import { isRenewal, isUndecided } from './claim/undecided';
import { defineConflictRule } from './contract';
import { incumbentFinding } from './findings/incumbent';

/** C16: another partner has sold this product to this customer before, and this one has not. */
export const incumbentPartner = defineConflictRule({
  id: 'incumbent-partner',
  code: 'C16',
  title: say('conflictIncumbentPartner'),
  severity: 'warn',
  needs: ['customer-history'],
  check(context) {
    if (!isUndecided(context) || isRenewal(context)) return undefined;
    const sale = lastSaleOfOthers(context);
    return sale && incumbentFinding(sale, context, say('conflictIncumbentPartnerResolution'));
  },
});

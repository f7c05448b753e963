import { say } from '@/lib/domain/text';
import { lastSaleOfOthers } from './claim/incumbent';
import { isRenewal, isUndecided } from './claim/undecided';
import { defineConflictRule } from './contract';
import { incumbentFinding } from './findings/incumbent';

/** C17: a renewal that belongs to the partner of record, claimed by another. */
export const incumbentRenewal = defineConflictRule({
  id: 'incumbent-renewal',
  code: 'C17',
  title: say('conflictIncumbentRenewal'),
  severity: 'warn',
  needs: ['business-kinds', 'customer-history'],
  check(context) {
    if (!isUndecided(context) || !isRenewal(context)) return undefined;
    const sale = lastSaleOfOthers(context);
    return sale && incumbentFinding(sale, context, say('conflictIncumbentRenewalResolution'));
  },
});

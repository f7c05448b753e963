import { say } from '@/lib/domain/text';
import { isUndecided } from './claim/undecided';
import { defineConflictRule } from './contract';
import { finding } from './findings/finding';
import { caretakerOf } from './findings/people';

/** C21: smaller than the deals that the programme registers. */
export const belowMinimum = defineConflictRule({
  id: 'below-minimum',
  code: 'C21',
  title: say('conflictBelowMinimum'),
  severity: 'warn',
  setting: 'minimumDeals',
  check(context) {
    const { deal, policy, waiting } = context;
    if (!isUndecided(context)) return undefined;
    const claim = waiting.find(({ amount }) => amount !== null) ?? deal;
    const amount = claim?.amount;
    const least = policy.minimumDeals.find(({ currency }) => currency === amount?.currency);
    if (!claim || !amount || !least || amount.amount >= least.amount) return undefined;
    return finding({
      about: claim.id,
      title: say('conflictBelowMinimumTitle'),
      evidence: [
        say('conflictFactAmount', { money: amount }),
        say('conflictFactMinimum', { money: least }),
      ],
      resolution: say('conflictBelowMinimumResolution'),
      contact: caretakerOf(context),
    });
  },
});

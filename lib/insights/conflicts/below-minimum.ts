import type { Deal } from '@/lib/domain/deal';
import type { Policy } from '@/lib/domain/policy';
import type { Registration } from '@/lib/domain/registration';
import { say, type Text } from '@/lib/domain/text';
import { isUndecided } from './claim/undecided';
import { defineConflictRule } from './contract';
import { claimMade } from './findings/facts';
import { finding } from './findings/finding';
import { caretakerOf } from './findings/people';

/** C21: smaller than the deals that the programme registers, in money or in units. */
export const belowMinimum = defineConflictRule({
  id: 'below-minimum',
  code: 'C21',
  title: say('conflictBelowMinimum'),
  severity: 'warn',
  needs: [[{ setting: 'minimumDeals' }, { need: 'registration-units', setting: 'minimumUnits' }]],
  check(context) {
    const { deal, policy, waiting } = context;
    if (!isUndecided(context)) return undefined;
    const claim = waiting.find(({ amount }) => amount !== null) ?? deal;
    const counted = waiting.find(({ units }) => units !== undefined);
    const [tooSmall, tooFew] = [amountGap(claim, policy), unitsGap(counted, policy)];
    const about = tooSmall.length > 0 ? claim : counted;
    if (!about || tooSmall.length + tooFew.length === 0) return undefined;
    return finding({
      about: about.id,
      title: say('conflictBelowMinimumTitle'),
      evidence: [...tooSmall, ...tooFew, ...claimMade(context)],
      resolution: say('conflictBelowMinimumResolution'),
      contact: caretakerOf(context),
    });
  },
});

function amountGap(claim: Registration | Deal | null, { minimumDeals }: Policy): Text[] {
  const amount = claim?.amount;
  const least = minimumDeals.find(({ currency }) => currency === amount?.currency);
  if (!amount || !least || amount.amount >= least.amount) return [];
  return [
    say('conflictFactAmount', { money: amount }),
    say('conflictFactMinimum', { money: least }),
  ];
}

function unitsGap(claim: Registration | undefined, { minimumUnits }: Policy): Text[] {
  const units = claim?.units;
  if (units === undefined || minimumUnits === null || units >= minimumUnits) return [];
  return [say('conflictFactUnits', units), say('conflictFactMinimumUnits', minimumUnits)];
}

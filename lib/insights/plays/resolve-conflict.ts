import type { Dossier } from '@/lib/domain/dossier';
import type { Conflict } from '@/lib/domain/insights';
import type { Money } from '@/lib/domain/money';
import { say, sayCount } from '@/lib/domain/text';
import { definePlay } from './contract';
import { RULE_OF_THUMB } from './effects';
import { largestDeal } from './largest-deal';
import { worth } from './worth';

/** A conflict was found, and somebody can be asked about it. */
export const resolveConflict = definePlay({
  id: 'resolve-conflict',
  suggest({ dossier, conflicts }) {
    const serious = conflicts.filter(({ severity }) => severity !== 'info');
    const worst = serious.find(({ severity }) => severity === 'block') ?? serious[0];
    if (!worst) return undefined;
    const isBlocked = worst.severity === 'block';
    return {
      about: worst.id,
      title: worst.contact
        ? say('playResolveConflict', worst.contact, worst.title)
        : say('playResolveConflictNobody', worst.title),
      reason: sayCount('playResolveConflictReason', serious.length, worst.resolution),
      ...worth(stakeOf(dossier, worst), {
        share: isBlocked ? RULE_OF_THUMB.blockingConflict : RULE_OF_THUMB.possibleConflict,
        basis: 'rule-of-thumb',
      }),
    };
  },
});

/** The deal that is shown, or else the deal or registration that the conflict's id names. */
function stakeOf({ deal, deals, registrations }: Dossier, conflict: Conflict): Money | null {
  if (deal?.amount) return deal.amount;
  const isNamed = ({ id }: { id: string }) => `${conflict.id}:`.includes(`:${id}:`);
  const claim = registrations.find((each) => isNamed(each) && each.amount);
  return largestDeal(deals.filter(isNamed))?.amount ?? claim?.amount ?? null;
}

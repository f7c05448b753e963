import type { Dossier } from '@/lib/domain/dossier';
import type { Conflict } from '@/lib/domain/insights';
import type { Money } from '@/lib/domain/money';
import { say, sayCount } from '@/lib/domain/text';
import { subjectOf } from '../subject';
import { definePlay } from './contract';
import { RULE_OF_THUMB } from './effects';
import { ruleOfThumb, worth } from './worth';

/** A conflict was found, and somebody can be asked about it. */
export const resolveConflict = definePlay({
  id: 'resolve-conflict',
  suggest({ dossier, conflicts }) {
    const serious = conflicts.filter(({ severity }) => severity !== 'info');
    const worst = serious.find(({ severity }) => severity === 'block') ?? serious[0];
    if (!worst) return undefined;
    return {
      about: worst.id,
      title: worst.contact
        ? say('playResolveConflict', worst.contact, worst.title)
        : say('playResolveConflictNobody', worst.title),
      reason: sayCount('playResolveConflictReason', serious.length, worst.resolution),
      ...worth(
        stakeOf(dossier, worst),
        ruleOfThumb(
          worst.severity === 'block'
            ? RULE_OF_THUMB.blockingConflict
            : RULE_OF_THUMB.possibleConflict,
        ),
      ),
    };
  },
});

/** The deal that is shown, or else the registration or deal that the conflict turns on. */
function stakeOf(dossier: Dossier, { id, rule }: Conflict): Money | null {
  const { deal, deals, registrations } = dossier;
  if (deal) return deal.amount;
  // Behind the record's id there may be more, such as which of its reminders it is.
  const about = `${id.slice(`${rule}:${subjectOf(dossier)?.id}:`.length)}:`;
  const other = [...registrations, ...deals].find((each) => about.startsWith(`${each.id}:`));
  return other?.amount ?? null;
}

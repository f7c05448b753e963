import type { ReplayComparison, ReplayShare, Span, WinnerChange } from '@/lib/domain/replay';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say } from '@/lib/domain/text';
import { newAdder, replayOf } from './tally';

/** All parts as one comparison, whoever found which; refused where they are not of one whole. */
export function mergeParts(parts: readonly ReplayShare[], span: Span): Result<ReplayComparison> {
  if (new Set(parts.map(({ whole }) => whole)).size > 1) {
    return fail('replay-data-changed', say('rulesDataChanged'));
  }
  const registrations = parts.reduce((sum, part) => sum + part.registrations, 0);
  const [today, changed] = [newAdder(), newAdder()];
  for (const part of parts) {
    today.addTally(part.today);
    changed.addTally(part.changed);
  }
  return ok({
    ...span,
    today: replayOf(today.tally, registrations, span),
    changed: replayOf(changed.tally, registrations, span),
    winners: parts.flatMap(({ winners }) => winners).sort(inOrder),
  });
}

/** As they were filed. */
const inOrder = ({ today: a }: WinnerChange, { today: b }: WinnerChange): number =>
  a.filedAt - b.filedAt || (a.registrationId < b.registrationId ? -1 : 1);

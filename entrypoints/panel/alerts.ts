import type { CheckedDraft } from '@/components/state/drafts-state';
import { decideAlert, type Seen } from '@/lib/domain/alerts';
import { hashOf } from '@/lib/domain/hash';
import type { Conflict } from '@/lib/domain/insights';
import type { At } from '@/lib/domain/time';
import { readAlertBudget, readAlertMemory, writeAlertMemory } from '@/lib/platform/alerts';

/** Whether the worst conflict of a form is worth an interruption; from now on it has been seen. */
export async function mayInterrupt(checked: CheckedDraft, host: string, now: At): Promise<boolean> {
  const [worst] = checked.conflicts;
  if (!worst) return false;
  const [memory, budget] = await Promise.all([readAlertMemory(), readAlertBudget()]);
  const decision = decideAlert(seenAs(checked, worst, host), memory, budget, now);
  if (decision.memory !== memory) await writeAlertMemory(decision.memory);
  return decision.interrupts;
}

/**
 * Kept as hashes, since nothing that is typed is kept. A new record has no id and another name
 * with every key: it is told by the conflict itself.
 */
function seenAs({ draft }: CheckedDraft, worst: Conflict, host: string): Seen {
  const conflict = factsOf(worst);
  const record = draft.id === null ? conflict : hashed([draft.crm, host, draft.kind, draft.id]);
  return { record, conflict, severity: worst.severity };
}

/** What stays the same while a name is typed to its end: the id of a conflict has the name in it. */
const factsOf = ({ rule, title, window, match }: Conflict): string =>
  hashed([rule, title, window, match?.otherName]);

const hashed = (facts: readonly unknown[]): string => hashOf(JSON.stringify(facts)).toString(36);

import { feedbackSubject } from '@/lib/domain/feedback';
import type { Conflict, Severity } from '@/lib/domain/insights';
import { SEVERITIES } from '@/lib/domain/insights';
import { sayCount } from '@/lib/domain/text';

/** More cards of one rule are read by nobody. */
const MOST_OF_ONE_RULE = 3;

const rank = (severity: Severity): number => SEVERITIES.indexOf(severity);

/** Worst first; then what ends soonest. The order of the rules decides the rest. */
export const worstFirst = (conflicts: readonly Conflict[]): Conflict[] =>
  [...conflicts].sort(
    (a, b) =>
      rank(a.severity) - rank(b.severity) ||
      (a.window?.to ?? Number.MAX_VALUE) - (b.window?.to ?? Number.MAX_VALUE),
  );

/** Keeps the worst of each rule and sums the others up in one. Takes and gives worst first. */
export function sumUp(conflicts: readonly Conflict[], subjectId: string): Conflict[] {
  const byRule = new Map<string, Conflict[]>();
  for (const conflict of conflicts) {
    byRule.set(conflict.rule, [...(byRule.get(conflict.rule) ?? []), conflict]);
  }
  const rest = [...byRule.values()].flatMap((same): Conflict[] => {
    const [worst, ...others] = same.slice(MOST_OF_ONE_RULE);
    if (!worst) return [];
    if (others.length === 0) return [worst];
    return [summary(worst, others.length + 1, subjectId)];
  });
  const kept = [...byRule.values()].flatMap((same) => same.slice(0, MOST_OF_ONE_RULE));
  return worstFirst([...kept, ...rest]);
}

const summary = (worst: Conflict, count: number, subjectId: string): Conflict => ({
  ...worst,
  id: feedbackSubject(`${worst.rule}:${subjectId}:more`),
  title: sayCount('conflictMoreTitle', count),
  evidence: [worst.title],
  window: null,
  match: null,
});

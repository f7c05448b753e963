import { SEVERITIES, type Severity } from './insights';
import { type At, WEEK } from './time';

/** Interruptions a week, until a person has said how many they allow. */
export const FIRST_BUDGET = 10;
export const MOST_BUDGET = 99;

/** Records whose worst conflict is remembered; the oldest go first. */
const MOST_SEEN = 500;

/** The worst conflict that a person has been shown of one record. */
export type Seen = {
  /** What tells the record from others. */
  readonly record: string;
  /** What tells the conflict from others of the record. */
  readonly conflict: string;
  readonly severity: Severity;
};

/** What is remembered so that nobody is interrupted twice for the same thing. */
export type AlertMemory = {
  /** Oldest first. */
  readonly seen: readonly Seen[];
  /** When the panel opened by itself, within the last week. */
  readonly interruptions: readonly At[];
};

export const NOTHING_SEEN: AlertMemory = { seen: [], interruptions: [] };

/**
 * Whether a record's worst conflict may interrupt: only if it is new or worse than what was seen
 * of the record, and within the week's budget. What the budget does not allow counts as seen all
 * the same: the quiet mark has shown it, and it is not held over to the next week.
 */
export function decideAlert(
  worst: Seen,
  memory: AlertMemory,
  budget: number,
  now: At,
): { readonly interrupts: boolean; readonly memory: AlertMemory } {
  const before = memory.seen.find(({ record }) => record === worst.record);
  if (before && !isNews(worst, before)) return { interrupts: false, memory };
  // Moments of the future are of a clock that was put back: they would count for ever.
  const lately = memory.interruptions.filter((at) => at > now - WEEK && at <= now);
  const interrupts = lately.length < budget;
  const others = memory.seen.filter(({ record }) => record !== worst.record);
  return {
    interrupts,
    memory: {
      seen: [...others, worst].slice(-MOST_SEEN),
      interruptions: interrupts ? [...lately, now] : lately,
    },
  };
}

/** Worse, or another one that is as bad. */
function isNews(worst: Seen, before: Seen): boolean {
  const lead = SEVERITIES.indexOf(before.severity) - SEVERITIES.indexOf(worst.severity);
  return lead > 0 || (lead === 0 && worst.conflict !== before.conflict);
}

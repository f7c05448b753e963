import type { Conflict, Severity } from '@/lib/domain/insights';
import type { Replay, RuleCount } from '@/lib/domain/replay';
import { type At, DAY } from '@/lib/domain/time';
import { CONFLICT_RULES } from '../conflicts';

const WEEK = 7 * DAY;

/** Adds up what a replay finds. */
export type Tally = {
  readonly add: (conflicts: readonly Conflict[], person: string | null) => void;
  readonly addExpiry: () => void;
  readonly sum: (span: {
    readonly from: At;
    readonly to: At;
  }) => Omit<Replay, 'registrations' | 'winners'>;
};

export function newTally(): Tally {
  const counts = new Map<string, { count: number; blocks: number }>();
  const bySeverity: Record<Severity, number> = { block: 0, warn: 0, info: 0 };
  const alerts = new Map<string, number>();
  let expiries = 0;

  return {
    add(conflicts, person) {
      for (const { rule, severity } of conflicts) {
        const { count, blocks } = counts.get(rule) ?? { count: 0, blocks: 0 };
        counts.set(rule, { count: count + 1, blocks: blocks + Number(severity === 'block') });
        bySeverity[severity] += 1;
        if (severity === 'info' || person === null) continue;
        alerts.set(person, (alerts.get(person) ?? 0) + 1);
      }
    },
    addExpiry() {
      expiries += 1;
    },
    sum({ from, to }) {
      const total = [...alerts.values()].reduce((sum, count) => sum + count, 0);
      const weeks = Math.max(1, (to - from) / WEEK);
      return {
        conflicts: CONFLICT_RULES.flatMap(({ id, code, title }): RuleCount[] => {
          const found = counts.get(id);
          return found ? [{ rule: id, code, title, ...found }] : [];
        }),
        bySeverity,
        expiries,
        alertsPerWeek: alerts.size === 0 ? 0 : total / alerts.size / weeks,
        people: alerts.size,
      };
    },
  };
}

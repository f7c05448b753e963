import { SEVERITIES } from '@/lib/domain/insights';
import type { Replay, ReplayTally, RuleCount, Span } from '@/lib/domain/replay';
import { WEEK } from '@/lib/domain/time';
import { CONFLICT_RULES } from '../conflicts';
import type { Met } from './checks';

type Count = { readonly count: number; readonly blocks: number };

/** Adds up what is found, by claim or by part: either comes to the same. */
export type Adder = {
  readonly addMet: (met: Met) => void;
  readonly addTally: (tally: ReplayTally) => void;
  readonly tally: ReplayTally;
};

export function newAdder(expiries = 0): Adder {
  const rules = new Map<string, Count>();
  const alerts = new Map<string, number>();
  const tally = { rules, alerts, bySeverity: { block: 0, warn: 0, info: 0 }, expiries };

  function addRule(rule: string, { count, blocks }: Count): void {
    const known = rules.get(rule) ?? { count: 0, blocks: 0 };
    rules.set(rule, { count: known.count + count, blocks: known.blocks + blocks });
  }
  const addAlerts = (person: string, count: number) =>
    alerts.set(person, (alerts.get(person) ?? 0) + count);

  return {
    tally,
    addMet({ conflicts, person }) {
      for (const { rule, severity } of conflicts) {
        addRule(rule, { count: 1, blocks: Number(severity === 'block') });
        tally.bySeverity[severity] += 1;
        if (severity !== 'info' && person !== null) addAlerts(person, 1);
      }
    },
    addTally(part) {
      for (const [rule, count] of part.rules) addRule(rule, count);
      for (const [person, count] of part.alerts) addAlerts(person, count);
      for (const severity of SEVERITIES) {
        tally.bySeverity[severity] += part.bySeverity[severity];
      }
      tally.expiries += part.expiries;
    },
  };
}

/** What was added up, as a person reads it. */
export function replayOf(
  { alerts, bySeverity, expiries, rules }: ReplayTally,
  registrations: number,
  { from, to }: Span,
): Replay {
  const total = [...alerts.values()].reduce((sum, count) => sum + count, 0);
  const weeks = Math.max(1, (to - from) / WEEK);
  return {
    registrations,
    conflicts: CONFLICT_RULES.flatMap(({ id, code, title }): RuleCount[] => {
      const found = rules.get(id);
      return found ? [{ rule: id, code, title, ...found }] : [];
    }),
    bySeverity,
    expiries,
    alertsPerWeek: alerts.size === 0 ? 0 : total / alerts.size / weeks,
    people: alerts.size,
  };
}

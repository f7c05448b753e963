import type { Dossier } from '@/lib/domain/dossier';
import { feedbackSubject } from '@/lib/domain/feedback';
import { byId, type Id } from '@/lib/domain/id';
import type { Conflict } from '@/lib/domain/insights';
import type { Policy } from '@/lib/domain/policy';
import type { At } from '@/lib/domain/time';
import { CONFLICT_RULES } from '.';
import { contextsOf } from './claim/context';
import type { ConflictContext, ConflictRule, Finding } from './contract';
import { isPutAside } from './findings/put-aside';
import { sumUp, worstFirst } from './findings/settle';

/**
 * Every conflict of the record on the page, worst first, each thing once and nothing that a
 * person has put aside. A rule that fails is named and leaves the others standing.
 */
export function findConflicts(
  dossier: Dossier,
  policy: Policy,
  now: At,
  rules: readonly ConflictRule[] = CONFLICT_RULES,
  contexts: readonly ConflictContext[] = contextsOf(dossier, policy, now),
): { readonly conflicts: readonly Conflict[]; readonly failedRules: readonly string[] } {
  const failedRules = new Set<string>();
  const isOpen = (conflict: Conflict) => !isPutAside(conflict, dossier.feedback, now);
  const all = contexts.flatMap((context) => conflictsOf(context, rules, failedRules, isOpen));
  // What is said of a partner is found with each of its claims.
  const found = [...byId(all).values()];
  const subjectId = contexts[0]?.subjectId ?? '';
  return {
    conflicts: sumUp(worstFirst(found), subjectId).filter(isOpen),
    failedRules: [...failedRules],
  };
}

function conflictsOf(
  context: ConflictContext,
  rules: readonly ConflictRule[],
  failedRules: Set<string>,
  isOpen: (conflict: Conflict) => boolean,
): Conflict[] {
  const conflicts: Conflict[] = [];
  const spokenOf = new Set<Id>();
  for (const rule of rules) {
    if (context.policy.severities[rule.id] === 'off') continue;
    for (const finding of findingsOf(rule, context, failedRules)) {
      const { topics } = finding;
      const claimants = finding.claimantId === undefined ? [] : [finding.claimantId];
      if ([...topics, ...claimants].some((topic) => spokenOf.has(topic))) continue;
      for (const topic of topics) spokenOf.add(topic);
      const conflict = conflictFrom(finding, rule, context);
      // Put aside, it settles its own records, not what else the claimant has filed.
      if (!isOpen(conflict)) continue;
      for (const claimant of claimants) spokenOf.add(claimant);
      conflicts.push(conflict);
    }
  }
  return conflicts;
}

function findingsOf(
  rule: ConflictRule,
  context: ConflictContext,
  failedRules: Set<string>,
): readonly Finding[] {
  try {
    const found = rule.check(context);
    if (found === undefined) return NOTHING;
    return 'about' in found ? [found] : found;
  } catch {
    failedRules.add(rule.id);
    return NOTHING;
  }
}

const NOTHING: readonly Finding[] = [];

function conflictFrom(
  {
    about,
    claimantId: _claimant,
    topics: _topics,
    severity,
    window: protection,
    ...finding
  }: Finding,
  rule: ConflictRule,
  { policy, subjectId }: ConflictContext,
): Conflict {
  const decided = policy.severities[rule.id];
  return {
    id: feedbackSubject(`${rule.id}:${subjectId}:${about}`),
    rule: rule.id,
    code: rule.code,
    severity: decided && decided !== 'off' ? decided : (severity ?? rule.severity),
    ...finding,
    policyVersion: policy.version,
    window: protection && { from: protection.from, to: protection.to },
  };
}

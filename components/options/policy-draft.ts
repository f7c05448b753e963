import type { Severity } from '@/lib/domain/insights';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import { accountsProblem, parseDays, parseLines } from './validate';

export const DAY_FIELDS = [
  'protectionDays',
  'expiryNoticeDays',
  'silentDays',
  'staleDealDays',
] as const;
type DayField = (typeof DAY_FIELDS)[number];

/** A policy while it is being edited: numbers as typed. */
export type PolicyDraft = {
  readonly severities: Policy['severities'];
  readonly days: { readonly [Field in DayField]: string };
  readonly namedAccounts: string;
};

export const draftOf = (policy: Policy): PolicyDraft => ({
  severities: policy.severities,
  days: {
    protectionDays: String(policy.protectionDays),
    expiryNoticeDays: String(policy.expiryNoticeDays),
    silentDays: String(policy.silentDays),
    staleDealDays: String(policy.staleDealDays),
  },
  namedAccounts: policy.namedAccounts.join('\n'),
});

export const DEFAULT_DRAFT: PolicyDraft = draftOf(DEFAULT_POLICY);

/** The next version of a policy, as edited; null while a part of it cannot be used. */
export function policyOf(draft: PolicyDraft, base: Policy): Policy | null {
  const { protectionDays, expiryNoticeDays, silentDays, staleDealDays } = draft.days;
  const days = [protectionDays, expiryNoticeDays, silentDays, staleDealDays].map(parseDays);
  const [protection, notice, silent, stale] = days;
  if (!protection || !notice || !silent || !stale) return null;
  if (accountsProblem(draft.namedAccounts)) return null;
  // What health weighs has a form of its own, and may have changed since this one was opened.
  const { healthWeights: _, ...others } = base;
  return {
    ...others,
    version: base.version + 1,
    severities: draft.severities,
    protectionDays: protection,
    expiryNoticeDays: notice,
    silentDays: silent,
    staleDealDays: stale,
    namedAccounts: parseLines(draft.namedAccounts),
  };
}

/** A rule set to its own severity is not named in the policy, so that it follows later changes. */
export function withSeverity(
  severities: Policy['severities'],
  rule: { readonly id: string; readonly severity: Severity },
  chosen: Severity | 'off',
): Policy['severities'] {
  const { [rule.id]: _, ...rest } = severities;
  return chosen === rule.severity ? rest : { ...rest, [rule.id]: chosen };
}

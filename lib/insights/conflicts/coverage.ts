import type { Holdings, RuleCoverage } from '@/lib/domain/holdings';
import type { Policy } from '@/lib/domain/policy';
import { say, type Text } from '@/lib/domain/text';
import { CONFLICT_RULES } from '.';
import type { ConflictRule } from './contract';
import type { Needed, Setting } from './needs';

/**
 * Which rules are looked at, in the order of the catalogue: what nobody has imported or decided
 * on is not checked, and it is said so instead of nothing being found.
 */
export const coverageOf = (
  holdings: Holdings,
  policy: Policy,
  rules: readonly ConflictRule[] = CONFLICT_RULES,
): RuleCoverage[] =>
  [...rules]
    .sort((a, b) => a.code.localeCompare(b.code))
    .map((rule) => {
      const { code, title } = rule;
      if (policy.severities[rule.id] === 'off') return { code, title, state: 'off', missing: null };
      const missing = missingOf(rule, holdings, policy);
      return { code, title, state: missing ? 'not-checked' : 'checked', missing };
    });

/** The first thing that a rule lacks; what a person can decide at once comes before imports. */
function missingOf({ needs = [], setting }: ConflictRule, holdings: Holdings, policy: Policy) {
  if (setting !== undefined && !isSet(policy[setting])) return unset(setting);
  const unmet = needs.find((need) => !namesOf(need).some((name) => holdings[name]));
  return unmet === undefined ? null : say(`rulesMissing_${keyOf(unmet)}`);
}

const unset = (setting: Setting): Text => say(`rulesUnset_${setting}`);

const isSet = (value: Policy[Setting]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null;

const namesOf = (need: Needed) => (typeof need === 'string' ? [need] : need);

const keyOf = (need: Needed): string => namesOf(need).join('_or_').replaceAll('-', '_');

import type { Holdings, RuleCoverage } from '@/lib/domain/holdings';
import type { Policy } from '@/lib/domain/policy';
import { keyPart, say, type Text } from '@/lib/domain/text';
import { CONFLICT_RULES } from '.';
import type { ConflictRule } from './contract';
import type { Needed, Setting, Way } from './needs';

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
  const unmet = needs.find((need) => !waysOf(need).some((way) => isMet(way, holdings, policy)));
  return unmet === undefined ? null : say(`rulesMissing_${keyOf(unmet)}`);
}

const unset = (setting: Setting): Text => say(`rulesUnset_${setting}`);

function isMet(way: Way, holdings: Holdings, policy: Policy): boolean {
  if (typeof way === 'string') return holdings[way];
  const { need, setting } = way;
  return (need === undefined || holdings[need]) && isSet(policy[setting]);
}

const isSet = (value: Policy[keyof Policy]): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== null;

const waysOf = (need: Needed): readonly Way[] =>
  typeof need === 'object' && !('setting' in need) ? need : [need];

const nameOf = (way: Way): string =>
  typeof way === 'string' ? way : (way.need ?? `policy-${way.setting}`);

const keyOf = (need: Needed): string => keyPart(waysOf(need).map(nameOf).join('_or_'));

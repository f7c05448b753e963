import type { Severity } from '@/lib/domain/insights';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import type { Kind, Read } from './kinds';
import { SETTINGS, type SettingName } from './policy-settings';

const NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** A policy while it is being edited: each setting as it stands in its control. */
export type PolicyDraft = {
  readonly severities: Policy['severities'];
  readonly words: { readonly [Name in SettingName]: string };
};

const kindOf = (name: SettingName): Kind<unknown> => SETTINGS[name] as Kind<unknown>;

export const readSetting = ({ words }: PolicyDraft, name: SettingName): Read<unknown> =>
  kindOf(name).read(words[name]);

export const draftOf = (policy: Policy): PolicyDraft => ({
  severities: policy.severities,
  words: Object.fromEntries(
    NAMES.map((name) => [name, kindOf(name).write(policy[name])]),
  ) as PolicyDraft['words'],
});

/** The defaults, but for what is not a person’s to change here. */
export const defaultDraft = (policy: Policy, locked: readonly string[]): PolicyDraft =>
  draftOf(withLocked(DEFAULT_POLICY, policy, locked));

/** Other settings, with those that are locked as they are. */
export function withLocked(
  stated: Partial<Policy>,
  policy: Policy,
  locked: readonly string[],
): Policy {
  const free = Object.entries(stated).filter(([name]) => !locked.includes(name));
  return { ...policy, ...Object.fromEntries(free) };
}

/** The next version of a policy, as edited; null while a part of it cannot be used. */
export function policyOf(draft: PolicyDraft, base: Policy): Policy | null {
  const read = NAMES.map((name) => [name, readSetting(draft, name)] as const);
  const values = read.flatMap(([name, each]) => (each.ok ? [[name, each.value] as const] : []));
  if (values.length < read.length) return null;
  // What health weighs has a form of its own, and may have changed since this one was opened.
  const { healthWeights: _, ...others } = base;
  return {
    ...others,
    ...(Object.fromEntries(values) as Pick<Policy, SettingName>),
    version: base.version + 1,
    severities: draft.severities,
  };
}

/** A setting as it stands, and as it would be. */
export type SettingChange = {
  readonly name: SettingName;
  readonly from: string;
  readonly to: string;
};

/** The settings that a draft changes, as far as they can be used. */
export const changesIn = (draft: PolicyDraft, policy: Policy): readonly SettingChange[] =>
  NAMES.flatMap((name) => {
    const read = readSetting(draft, name);
    if (!read.ok) return [];
    const from = kindOf(name).write(policy[name]);
    const to = kindOf(name).write(read.value);
    return from === to ? [] : [{ name, from, to }];
  });

/** A rule set to its own severity is not named in the policy, so that it follows later changes. */
export function withSeverity(
  severities: Policy['severities'],
  rule: { readonly id: string; readonly severity: Severity },
  chosen: Severity | 'off',
): Policy['severities'] {
  const { [rule.id]: _, ...rest } = severities;
  return chosen === rule.severity ? rest : { ...rest, [rule.id]: chosen };
}

import type * as z from 'zod/mini';
import type { StatedPolicy } from '@/lib/domain/policy';
import { fail, ok, type Result } from '@/lib/domain/result';
import { say, type Text } from '@/lib/domain/text';
import { statedPolicySchema } from './policy-schema';

/**
 * The settings in a parsed value, or the first that cannot be used: where, and what is wrong.
 *
 * @param rules the ids that severities may name: a misspelt one would leave its rule as it was
 */
export function statedPolicy(value: unknown, rules: readonly string[]): Result<StatedPolicy> {
  const parsed = statedPolicySchema().safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return fail('policy-wrong', issue ? wordsOf(issue) : say('policyWrongValue'));
  }
  const { $schema: _, version: __, ...stated } = parsed.data;
  const stranger = Object.keys(stated.severities ?? {}).find((id) => !rules.includes(id));
  if (stranger !== undefined) return fail('policy-wrong', say('policyUnknownRule', stranger));
  return ok(stated as StatedPolicy);
}

/** The same for the text of a file. */
export function statedPolicyOf(text: string, rules: readonly string[]): Result<StatedPolicy> {
  try {
    return statedPolicy(JSON.parse(text), rules);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    return fail('policy-not-json', say('policyNotJson'));
  }
}

function wordsOf(issue: z.core.$ZodIssue): Text {
  const place = issue.path.reduce<string>(
    (words, part) =>
      typeof part === 'number'
        ? `${words}[${part}]`
        : [words, String(part)].filter(Boolean).join('.'),
    '',
  );
  return place === '' ? reasonOf(issue) : say('policyWrongAt', place, reasonOf(issue));
}

function reasonOf(issue: z.core.$ZodIssue): Text {
  switch (issue.code) {
    case 'unrecognized_keys':
      return say('policyUnknownSetting', issue.keys.join(', '));
    case 'invalid_value':
      return say('policyNotOneOf', issue.values.map(String).join(', '));
    case 'too_small':
      return say('policyTooSmall', Number(issue.minimum));
    case 'too_big':
      return say('policyTooBig', Number(issue.maximum));
    case 'invalid_type':
      return say('policyWrongType', say(TYPES[issue.expected] ?? 'policyTypeOther'));
    case 'custom':
      return say('policyTwice', String(issue.params?.twice));
    default:
      return say('policyWrongValue');
  }
}

const TYPES: { readonly [type: string]: string } = {
  number: 'policyTypeNumber',
  int: 'policyTypeInteger',
  string: 'policyTypeText',
  array: 'policyTypeList',
  object: 'policyTypeGroup',
  record: 'policyTypeGroup',
};

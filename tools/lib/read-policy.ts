import { readFileSync } from 'node:fs';
import { DEFAULT_POLICY, type Policy } from '@/lib/domain/policy';
import { CONFLICT_RULES } from '@/lib/insights/conflicts';
import { statedPolicyOf } from '@/lib/messages/stated-policy';
import { english } from '@/test/helpers/english';
import { needFile } from './files';
import { UsageError } from './usage-error';

/**
 * The policy that a file states; what it leaves out is as usual.
 *
 * @throws UsageError where there is no such file, or something in it cannot be used
 */
export function readPolicy(path: string): Policy {
  needFile(path);
  const stated = statedPolicyOf(
    readFileSync(path, 'utf8').replace(/^\uFEFF/, ''),
    CONFLICT_RULES.map(({ id }) => id),
  );
  if (!stated.ok) throw new UsageError(`${path}: ${english.text(stated.problem.text)}`);
  return { ...DEFAULT_POLICY, ...stated.value };
}

import type { RuleCoverage } from '@/lib/domain/holdings';
import { ok, type Result } from '@/lib/domain/result';
import { coverageOf } from '@/lib/insights/conflicts/coverage';
import { readHoldings } from '@/lib/store/holdings';
import { readPolicy } from '@/lib/store/policy';
import { stored } from './store';

/** Which rules of engagement can be looked at with what is stored and decided. */
export async function ruleCoverage(): Promise<Result<readonly RuleCoverage[]>> {
  const [holdings, policy] = await Promise.all([stored(readHoldings), stored(readPolicy)]);
  if (!holdings.ok) return holdings;
  return policy.ok ? ok(coverageOf(holdings.value, policy.value)) : policy;
}

import type { ClaimDecision } from '@/lib/domain/claim';
import type { ConflictContext } from '../conflicts/contract';
import { decisionOf } from './decision-of';

/**
 * Who holds the one customer of a record, where several claim it; what a partner claims is decided
 * on its customers’ own pages. Should it fail, it is named as a rule is, and the rest stands.
 */
export function contestOf([context, ...others]: readonly ConflictContext[]): {
  readonly claim: ClaimDecision | null;
  readonly failedRules: readonly string[];
} {
  if (!context || others.length > 0 || context.subject === 'partner') {
    return { claim: null, failedRules: [] };
  }
  try {
    return { claim: decisionOf(context)?.claim ?? null, failedRules: [] };
  } catch {
    return { claim: null, failedRules: ['precedence'] };
  }
}

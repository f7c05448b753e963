import type { GroundVerdict } from '@/lib/domain/claim';
import type { Ground, Policy } from '@/lib/domain/policy';
import { sayCount, type Text } from '@/lib/domain/text';
import type { Claim } from './contract';
import { GROUND_JUDGES } from './grounds';

const MOST_EVIDENCE = 6;

/** A claim that a ground did not leave standing, beside the first of those that it did. */
export type Dropped = {
  readonly claim: Claim;
  readonly ground: Ground;
  readonly before: Claim | null;
};

export type Standing = {
  readonly left: readonly Claim[];
  readonly grounds: readonly GroundVerdict[];
  readonly dropped: readonly Dropped[];
};

/** What each ground in the policy’s order says of those that are left. */
export function standing(claims: readonly Claim[], policy: Policy): Standing {
  let left = claims;
  const grounds: GroundVerdict[] = [];
  const dropped: Dropped[] = [];
  for (const id of policy.precedence) {
    const { label, judge } = GROUND_JUDGES[id];
    const judged = judge(left, policy);
    const isNarrower = judged.left.length < left.length;
    const isOne = isNarrower && judged.left.length < 2;
    const verdict = isOne ? 'decides' : isNarrower ? 'narrows' : 'open';
    grounds.push({ ground: id, verdict, label, evidence: shortened(judged.evidence) });
    const [before = null] = judged.left;
    const gone = isNarrower ? left.filter((claim) => !judged.left.includes(claim)) : [];
    dropped.push(...gone.map((claim) => ({ claim, ground: id, before })));
    left = judged.left;
    if (isOne) break;
  }
  return { left, grounds, dropped };
}

/** More of it is read by nobody. */
export const shortened = (evidence: readonly Text[]): readonly Text[] =>
  evidence.length <= MOST_EVIDENCE
    ? evidence
    : [
        ...evidence.slice(0, MOST_EVIDENCE),
        sayCount('precedenceMore', evidence.length - MOST_EVIDENCE),
      ];

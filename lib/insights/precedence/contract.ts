import type { Id } from '@/lib/domain/id';
import type { Ground, Policy } from '@/lib/domain/policy';
import type { Text, TextValue } from '@/lib/domain/text';
import type { At } from '@/lib/domain/time';

/** What keeps a claim out, with the number of its rule in the catalogue. */
export type Exclusion = { readonly code: 'C11' | 'C18' | 'C20'; readonly fact: Text };

/** One of several claims on one customer that cannot all stand. */
export type Claim = {
  /** Null for the direct team. */
  readonly partnerId: Id | null;
  readonly name: TextValue;
  /** When it was filed; for the direct team, when its deal was opened. */
  readonly filedAt: At;
  /** Approved and not yet run out. */
  readonly held: { readonly since: At; readonly until: At } | null;
  /** Why the policy keeps it out. */
  readonly exclusions: readonly Exclusion[];
  /** What its filing lacks to count. */
  readonly gaps: readonly Text[];
  /** What it shows of work with the customer. */
  readonly work: readonly Text[];
  /** Whether it can be held for longer, or why not; null where it is not held. */
  readonly extension: Text | null;
  /** What else would change where it stands. */
  readonly changes: readonly Text[];
  /** Who decides about it, or looks after it. */
  readonly contact: string | null;
};

/** What a ground leaves of the claims that stood before it, and what it saw. */
type Judgement = {
  readonly left: readonly Claim[];
  readonly evidence: readonly Text[];
};

/** One ground of precedence. */
export type GroundJudge = {
  readonly id: Ground;
  /** What it asks. */
  readonly label: Text;
  judge(claims: readonly Claim[], policy: Policy): Judgement;
};

export const defineGround = (ground: GroundJudge): GroundJudge => ground;

/** The claims of which a number is the smallest; all of them where it is the same. */
export function lowest(claims: readonly Claim[], of: (claim: Claim) => number): readonly Claim[] {
  const least = Math.min(...claims.map(of));
  return claims.filter((claim) => of(claim) === least);
}

/** The earliest filed first; the same whatever order they come in. */
export const byFiling = (a: Claim, b: Claim): number =>
  a.filedAt - b.filedAt || ((a.partnerId ?? '') < (b.partnerId ?? '') ? -1 : 1);

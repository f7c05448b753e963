import type { Rung } from './ladder';
import type { Ground } from './policy';
import type { Text, TextValue } from './text';
import type { At } from './time';

/** How a contest for one customer ends (field.md 3.4). */
type ClaimOutcome = 'award' | 'co-register' | 'reject' | 'influence-credit' | 'adjudicate';

/** What one ground says of the claims that were still standing, with its evidence. */
export type GroundVerdict = {
  readonly ground: Ground;
  /** `decides`: one claim is left, or none; `narrows`: fewer are; `open`: it tells nothing. */
  readonly verdict: 'decides' | 'narrows' | 'open';
  readonly label: Text;
  readonly evidence: readonly Text[];
};

/** Why a partner’s claim does not stand: the number of its rule in the catalogue, and the reason. */
export type Rejection = {
  readonly name: TextValue;
  readonly code: string;
  readonly reason: Text;
};

/** A step of the ladder for one open question: with whom it is, or was, or will be, and until when. */
export type ClaimStep = Pick<Rung, 'until' | 'state'> & {
  /** By name where one is known, else by role. */
  readonly who: TextValue;
  readonly role: Text;
  readonly contact: string | null;
  /** Both sides agree on it, or one person decides. */
  readonly isAgreed: boolean;
};

/** Who holds a customer that several claim, and why. */
export type ClaimDecision = {
  readonly outcome: ClaimOutcome;
  /** “Contoso Resell holds it since 3 May” */
  readonly title: Text;
  /** What follows for the others. */
  readonly advice: Text;
  /** Since when; null where nobody holds it. */
  readonly since: At | null;
  /** What decided; null where no ground did. */
  readonly ground: Ground | null;
  /** Those that were looked at, in the order of the policy, up to the one that decided. */
  readonly grounds: readonly GroundVerdict[];
  readonly changes: readonly Text[];
  /** Who decides where the grounds do not, or is to be asked. */
  readonly contact: string | null;
  readonly policyVersion: number;
};

/** A decision with all that is needed to carry it out. */
export type FullDecision = {
  readonly claim: ClaimDecision;
  /** Why each claim of a partner does not stand that does not. */
  readonly rejections: readonly Rejection[];
  /** Who decides what the grounds leave open, in order; empty where nothing is, or nobody is named. */
  readonly ladder: readonly ClaimStep[];
};

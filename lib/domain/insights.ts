import type { ClaimDecision } from './claim';
import type { Decline, PeriodForecast } from './forecast';
import type { Health } from './health';
import type { Id } from './id';
import type { Money } from './money';
import { isInForce, type Override } from './override';
import type { Band, Gate, ScoreKind, ScorePoint, Trend, WhatIf } from './score';
import type { ScoreChange } from './score-change';
import { say, sayCount, type Text } from './text';
import type { At } from './time';

/** Block only for an exact, approved, unexpired claim; warn: check this; info: good to know. */
export const SEVERITIES = ['block', 'warn', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A conflict found by a rule of engagement, ready to be shown. */
export type Conflict = {
  /** Stable while the conflict is the same: `feedbackSubject` of `${rule}:${subject}:${other}`. */
  readonly id: string;
  /** Id of the rule's file, such as `claimed-by-other`. */
  readonly rule: string;
  /** Number in the catalogue, such as `C01`. */
  readonly code: string;
  readonly severity: Severity;
  readonly title: Text;
  /** What was found, each a fact with its date or name. */
  readonly evidence: readonly Text[];
  readonly resolution: Text;
  /** The protection window it turns on. */
  readonly window: { readonly from: At; readonly to: At } | null;
  /** Who to ask, by name. */
  readonly contact: string | null;
  /** The two companies that were taken for one, so that a person can correct it. */
  readonly match: CompanyMatch | null;
  /** The version of the rules of engagement by which it was found. */
  readonly policyVersion: number;
};

/** Two companies, how likely they are the same, and why. */
export type CompanyMatch = {
  /** Key for feedback: `matchSubject(a, b)`. */
  readonly subject: string;
  readonly name: string;
  readonly otherName: string;
  readonly probability: number;
  readonly reasons: readonly Text[];
};

/** A next best action, ready to be shown. */
export type Action = {
  /** `feedbackSubject` of `${play}:${subjectId}`, and what it is about where that has several. */
  readonly id: string;
  /** Id of the play's file, such as `renew-registration`. */
  readonly play: string;
  readonly title: Text;
  readonly reason: Text;
  /** Expected value in money: what ranks the actions. */
  readonly value: Money;
  /** How the value comes about: “7 points of €96,000”. */
  readonly effect: Text;
};

/** One reason of a score, ready to be shown. */
type Reason = {
  readonly feature: string;
  readonly label: Text;
  readonly evidence: Text;
  readonly points: number;
  /** Reasons so closely tied to this one that they share one effect. */
  readonly sharedWith: readonly Text[];
};

/** A score, ready to be shown. */
export type ScoreView = {
  readonly kind: ScoreKind;
  readonly points: number;
  readonly low: number;
  readonly high: number;
  readonly basePoints: number;
  readonly band: Band;
  readonly trend: Trend;
  /** Change in points against a week (deal) or three months (partner) ago. */
  readonly change: number | null;
  readonly gate: Gate;
  readonly basis: 'model' | 'prior';
  /** Largest effect first. */
  readonly reasons: readonly Reason[];
  /** Best first, at most three. */
  readonly whatIfs: readonly WhatIf[];
  /** They have not been worked out yet: there were too many records to score. */
  readonly lacksDetail?: boolean;
  /** What moved it since about a week ago; absent while it is younger. */
  readonly moved?: ScoreChange;
  /** Oldest first, the present value last; for the line of its history. */
  readonly past: readonly ScorePoint[];
  readonly modelVersion: number;
  /** The part of the records that its model is for; absent where it is for all. */
  readonly modelFor?: string;
  readonly computedAt: At;
  /** Closed cases with this partner, where the score is about a deal that has one. */
  readonly partnerCases: number | null;
  /** What a person holds against it; the score itself stays as it is. */
  readonly override: Override | null;
  /** A person said that it is wrong. */
  readonly wrong: { readonly reason: string | null } | null;
};

/** What a person holds against a score now: it ends by itself, also under an open panel. */
export const heldAgainst = ({ override }: ScoreView, now: At): Override | null =>
  override && isInForce(override, now) ? override : null;

/** “Score 72, 2 conflicts”; of a person's own number also what the model says. */
export function scoreWords(score: ScoreView, conflicts: number, now: At): Text {
  const found = sayCount('panelAnnounceConflicts', conflicts);
  const own = heldAgainst(score, now);
  return own
    ? say('panelAnnounceOwn', own.points, score.points, found)
    : say('panelAnnounceScore', score.points, found);
}

/** A partner that could help with a deal. */
export type PartnerFit = {
  readonly partnerId: Id;
  readonly name: string;
  /** The chance to win with it and its likely range, in points; absent where no model tells it. */
  readonly odds?: { readonly points: number; readonly low: number; readonly high: number };
  /** Its open registrations at the last scoring; absent where they were not counted. */
  readonly claims?: number;
  /** What else is known of it. */
  readonly reasons?: readonly Text[];
  /** The worst conflict that giving it the deal would bring; null where there is none. */
  readonly breaks?: Pick<Conflict, 'severity' | 'title'> | null;
};

/** A score beside the main one: a small figure with its reason on demand. */
export type Chance = {
  readonly kind: Extract<ScoreKind, 'partner-churn' | 'recruit'>;
  /** “Churn risk 34 %” */
  readonly label: Text;
  /** What it is a chance of. */
  readonly definition: Text;
  readonly low: number;
  readonly high: number;
  /** Of a risk, the higher the worse. */
  readonly band: Band;
  readonly basis: 'model' | 'prior';
  /** What counts most, or why there is no reason; with its evidence where there is some. */
  readonly reason: Text;
  readonly evidence: Text | null;
};

/** A small figure with its unit or meaning. Null values are shown as “–”. */
export type Tile = { readonly label: Text; readonly value: Text | null };

/** Revenue of a partner per quarter, oldest first, with the target where one is set. */
export type RevenueHistory = {
  readonly currency: string;
  readonly quarters: readonly { readonly start: At; readonly amount: number }[];
  readonly target: number | null;
};

export type Freshness = {
  readonly syncedAt: At | null;
  /** No successful sync for more than a day. */
  readonly stale: boolean;
  /** The source that was asked last could not be reached: no network, or none of its own. */
  readonly offline: boolean;
};

/** Revenue expected in the next quarter that has not begun, with its 80 % interval. */
export type NextQuarter = Pick<PeriodForecast, 'start' | 'value' | 'low' | 'high'> & {
  readonly currency: string;
};

/** What a record on a page can be. */
export const SUBJECTS = ['deal', 'partner', 'account'] as const;

/** Everything the panel shows of one record, and nothing of any other. */
export type Insights = {
  readonly subject: (typeof SUBJECTS)[number];
  readonly subjectId: Id;
  readonly title: string;
  /** “Deal · with Contoso Resell (Gold)” */
  readonly kicker: Text;
  readonly score: ScoreView | null;
  readonly tiles: readonly Tile[];
  readonly revenue: RevenueHistory | null;
  /** Of a partner with revenue to go by. */
  readonly forecast: NextQuarter | null;
  /** Of a partner whose own level has fallen, more than chance explains. */
  readonly decline: Decline | null;
  /** Of a partner; null while it has not been judged. */
  readonly health: Health | null;
  /** The name of the group of partners that it belongs to. */
  readonly segment: Text | null;
  readonly conflicts: readonly Conflict[];
  /** Who holds the customer, where several claim it. */
  readonly claim?: ClaimDecision | null;
  /** At most three, best first. */
  readonly actions: readonly Action[];
  /** Of a partner its churn risk, of a candidate its recruit score; absent where there is none. */
  readonly chances?: readonly Chance[];
  /** Filled for a deal that has no partner. */
  readonly bestPartners: readonly PartnerFit[];
  /** For a deal that has a partner: who else could help, to be shown on demand only. */
  readonly otherPartners?: readonly PartnerFit[];
  /** Rules that failed and were left out, by id. */
  readonly failedRules: readonly string[];
  /** Nobody has imported a registration: that no claim was found says nothing. */
  readonly hasNoClaims?: true;
  readonly freshness: Freshness;
};

/** The answer to “what do we know of this record?”. */
export type InsightsReply =
  /** The person switched this site off, or the browser took the permission back. */
  | { readonly state: 'off' }
  | { readonly state: 'ready'; readonly insights: Insights }
  /** No source has been set up. */
  | { readonly state: 'not-set-up' }
  /** The first sync is under way; `share` between 0 and 1 where it is known. */
  | { readonly state: 'loading-data'; readonly share: number | null }
  /** The record is not in the data: another CRM's, or not yet synced. */
  | { readonly state: 'unknown-record'; readonly freshness: Freshness }
  | { readonly state: 'error'; readonly text: Text };

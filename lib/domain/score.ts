import type { Id } from './id';
import type { PartFilter } from './model-part';
import type { ScoreChange, Snapshot } from './score-change';
import type { Text } from './text';
import { type At, DAY } from './time';

export const SCORE_KINDS = ['deal-win', 'partner-target', 'partner-churn', 'recruit'] as const;
export type ScoreKind = (typeof SCORE_KINDS)[number];

/** The kinds of score that a partner can have. */
export const PARTNER_SCORES = [
  'partner-target',
  'partner-churn',
  'recruit',
] as const satisfies readonly ScoreKind[];

export const scoreId = (kind: ScoreKind, subjectId: Id): string => `${kind}:${subjectId}`;

/** Whose score it is; ids of records hold the sign between them as well. */
export const subjectOfScore = (id: string): Id => id.slice(id.indexOf(':') + 1);

/** How much a number can be trusted, from the closed cases of each class behind it. */
export type Gate = {
  /** none: under 10 closed cases; low: under 40 of a class; normal; strong: from 200 of each. */
  readonly level: 'none' | 'low' | 'normal' | 'strong';
  readonly positives: number;
  readonly negatives: number;
};

/** What one feature adds to a score. */
export type Contribution = {
  readonly feature: string;
  /** The reason in words: “Partner wins often”. */
  readonly label: Text;
  /** What was seen in the training cases like this one: “12 of 15 like this were won”. */
  readonly evidence: Text;
  /** Training cases in the same band or category, and how many of them ended well. */
  readonly cases: number;
  readonly positives: number;
  /** Share of the log-odds; `baseLogit` plus all of these is the log-odds of the score. */
  readonly logit: number;
  /** Share of the score in points (0–100); `basePoints` plus all of these is `100 × probability`. */
  readonly points: number;
  /** Features so closely tied to this one that they share one effect; absent where there are none. */
  readonly sharedWith?: readonly string[];
};

export type Score = {
  /** `scoreId(kind, subjectId)` */
  readonly id: string;
  readonly kind: ScoreKind;
  readonly subjectId: Id;
  /** Calibrated, in the open interval from 0 to 1. */
  readonly probability: number;
  /** 80 % interval of the probability. */
  readonly low: number;
  readonly high: number;
  readonly baseLogit: number;
  readonly basePoints: number;
  /** Largest effect first. */
  readonly contributions: readonly Contribution[];
  readonly gate: Gate;
  /** `prior`: the base rate of too few cases, labelled as a rule of thumb. */
  readonly basis: 'model' | 'prior';
  readonly modelVersion: number;
  /** Of a model for a part of the records: which part. */
  readonly modelFor?: PartFilter;
  readonly computedAt: At;
  /** For an open deal without a partner: who could help, best first; of a model the three best and who holds a claim. */
  readonly fits: readonly Fit[];
  /** Best first, at most three; absent where they have not been worked out. */
  readonly whatIfs?: readonly WhatIf[];
  /** Earlier values, oldest first, at most one a day, and one a week beyond a fortnight. */
  readonly past: readonly ScorePoint[];
  /** What became of it since last week; absent where it is younger. */
  readonly change?: ScoreChange;
  /** What changes are measured against, oldest first: one a week old, and one on its way there. */
  readonly snapshots?: readonly Snapshot[];
};

/** What would change it has not been worked out; a rule of thumb has nothing that would. */
export const lacksDetail = ({ basis, whatIfs }: Pick<Score, 'basis' | 'whatIfs'>): boolean =>
  basis === 'model' && whatIfs === undefined;

/** A probability with its 80 % interval. */
export type Odds = Pick<Score, 'probability' | 'low' | 'high'>;

/** The win probability a deal would have with this partner; absent where no model can tell it. */
export type Fit = Partial<Odds> & {
  readonly partnerId: Id;
  /** Deals of this partner that have closed: what is known of it; absent before it was kept. */
  readonly cases?: number;
  /** Its open registrations when that was worked out. */
  readonly claims?: number;
};

export const oddsOf = ({ probability, low, high }: Fit): Odds | null =>
  probability === undefined || low === undefined || high === undefined
    ? null
    : { probability, low, high };

export type ScorePoint = {
  readonly at: At;
  readonly points: number;
  /** 80 % interval in points; absent for values of before it was kept. */
  readonly low?: number;
  readonly high?: number;
};

/** The smallest changes to what can still be changed that move a score into another band. */
export type WhatIf = {
  /** “Register the deal”, “log an activity this week”; never a fact of the past. */
  readonly changes: readonly Text[];
  readonly points: number;
};

export type Band = 'strong' | 'fair' | 'at-risk' | 'weak';

/** What the screen shows: 1–99, never 0 or 100. */
export const shownPoints = (probability: number): number =>
  Math.min(99, Math.max(1, Math.round(probability * 100)));

/** Its values so far, the present one last: what a sparkline shows. */
export const shownPast = (score: Score): readonly ScorePoint[] => [...score.past, pointOf(score)];

/** The present value of a score with its interval, as it is kept once it has passed. */
export const pointOf = ({ computedAt, probability, low, high }: Score): ScorePoint => ({
  at: computedAt,
  points: shownPoints(probability),
  low: shownPoints(low),
  high: shownPoints(high),
});

/** The bands of ServiceNow's deal score: 75, 50, 25. */
export function bandOf(probability: number): Band {
  const points = shownPoints(probability);
  if (points >= 75) return 'strong';
  if (points >= 50) return 'fair';
  return points >= 25 ? 'at-risk' : 'weak';
}

/** Whether a high number of this kind is bad news. */
export const isRisk = (kind: ScoreKind): boolean => kind === 'partner-churn';

/** The band of a score, of a risk as well: a churn risk of 80 % is weak, never strong. */
export const bandOfScore = ({ kind, probability }: Pick<Score, 'kind' | 'probability'>): Band =>
  bandOf(isRisk(kind) ? 1 - probability : probability);

export type Trend = 'improving' | 'steady' | 'declining' | 'not-enough-info';

/** Smallest change in points that counts as a move. */
const MOVE = 3;

/** Over how many days a change is measured: deals move within weeks, partners within quarters. */
const CHANGE_DAYS: { readonly [Kind in ScoreKind]: number } = {
  'deal-win': 7,
  'partner-target': 90,
  'partner-churn': 90,
  recruit: 90,
};

/** The change in points over the time that suits the kind of score; null when none is that old. */
export function changeOf(score: Score): number | null {
  const limit = score.computedAt - CHANGE_DAYS[score.kind] * DAY;
  const earlier = score.past.filter(({ at }) => at <= limit).at(-1);
  return earlier ? shownPoints(score.probability) - earlier.points : null;
}

/** The trend, in the four states of Dynamics 365; a risk improves as it falls. */
export function trendOf(score: Score): Trend {
  const change = changeOf(score);
  return trendOfChange(change !== null && isRisk(score.kind) ? -change : change);
}

/** The trend that a change in points makes. */
export function trendOfChange(change: number | null): Trend {
  if (change === null) return 'not-enough-info';
  if (Math.abs(change) < MOVE) return 'steady';
  return change > 0 ? 'improving' : 'declining';
}

/** The gate of a number of won and lost (or reached and missed) cases. */
export function gateOf(positives: number, negatives: number): Gate {
  const least = Math.min(positives, negatives);
  const level =
    positives + negatives < 10 ? 'none' : least < 40 ? 'low' : least < 200 ? 'normal' : 'strong';
  return { level, positives, negatives };
}

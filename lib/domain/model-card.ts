import type { Model } from './model';
import type { Text } from './text';
import { type At, daysBetween } from './time';

/** Cases of the hold-out whose forecasts are alike: what was said, and what came of it. */
export type ReliabilityBin = {
  readonly from: number;
  readonly to: number;
  readonly cases: number;
  readonly forecast: number;
  readonly observed: number;
};

/** Of the cases with the highest scores, up to `share` of all, the share of positives among them. */
export type LiftPoint = { readonly share: number; readonly captured: number };

/** How a model does on a part of the cases: one region, one tier, one type, one size. */
export type Slice = {
  /** What the cases were split by. */
  readonly by: Text;
  readonly name: string;
  /** In words, where the name is ours (a size, the rest) and not a word of the CRM. */
  readonly label?: Text;
  readonly cases: number;
  readonly forecast: number;
  readonly observed: number;
  /** Null with cases of one class only. */
  readonly auc: number | null;
};

/** The name of the slice that holds what is too rare for a slice of its own. */
export const OTHER_SLICE = 'other';

/**
 * How the values of a feature were spread over what was scored when the model was new, band by
 * band in a fixed order: numbers between edges, or categories by name, then what fits none.
 */
export type Distribution = {
  readonly feature: string;
  readonly shares: readonly number[];
  /** Upper ends of the bands of a number, the last band being open. */
  readonly edges?: readonly number[];
  /** Categories that have a band of their own. */
  readonly names?: readonly string[];
};

/** What training tells of a model beside its weights. All of it is about the hold-out. */
export type ModelReport = {
  readonly window: { readonly from: At; readonly to: At };
  readonly reliability: readonly ReliabilityBin[];
  readonly lift: readonly LiftPoint[];
  readonly slices: readonly Slice[];
  /** What was scored when the model was new, which later subjects are compared with. */
  readonly reference: {
    readonly features: readonly Distribution[];
    readonly scores: readonly number[];
    /** Upper ends of the bands of the scores, the last band being open. */
    readonly scoreEdges?: readonly number[];
    /** Subjects that were scored. */
    readonly subjects?: number;
    /** Share of positives among the training cases. */
    readonly baseRate: number;
  };
};

/** How far the present is from what a model was trained on. */
export type Drift = {
  /** Population stability index of the scores, and of each feature, largest first. */
  readonly scorePsi: number;
  /** Large, and more than chance explains. */
  readonly isScoreShifted?: boolean;
  /** Subjects that are scored now; the indexes of a few of them say nothing. */
  readonly subjects?: number;
  readonly features: readonly {
    readonly feature: string;
    readonly label: Text;
    readonly psi: number;
    /** Large, and more than chance explains. */
    readonly isShifted?: boolean;
  }[];
  /**
   * The share of positives among the cases that ended lately, in the last quarter or, where that is
   * longer, since the model was trained, and among those before.
   */
  readonly baseRate: {
    readonly then: number;
    readonly now: number | null;
    readonly cases: number;
    /** More than chance explains, and more than half as much again or less. */
    readonly isShifted: boolean;
  };
  /**
   * What a version forecast for cases that have ended since it was trained, and what came of them:
   * the serving one, or one of before it.
   */
  readonly since: {
    readonly version?: number;
    readonly cases: number;
    readonly forecast: number;
    readonly observed: number;
  } | null;
  /** The same cases in groups; absent where they were too few, and before they were kept. */
  readonly slices?: readonly Slice[];
  readonly checkedAt: At;
};

/** Old models mislead: `ageing` from 15 days, `stale` from 90. */
export type Staleness = 'fresh' | 'ageing' | 'stale';

export function stalenessOf(trainedAt: At, now: At): Staleness {
  const days = daysBetween(trainedAt, now);
  return days >= 90 ? 'stale' : days >= 15 ? 'ageing' : 'fresh';
}

/** Whether forecasts were as right for one group of partners as for another. */
export type Fairness = Omit<Slice, 'auc'> & {
  /** Further from what was forecast than chance explains. */
  readonly isApart: boolean;
};

/** What a person should know before trusting a model. */
export type ModelCard = {
  readonly model: Omit<Model, 'weights'>;
  /** What it foretells, in words. */
  readonly definition: Text;
  /** Names of the features, in the order of the columns. */
  readonly features: readonly Text[];
  readonly staleness: Staleness;
  readonly drift: Drift | null;
  /** Newest first, this one included. */
  readonly versions: readonly (Pick<
    Model,
    'version' | 'trainedAt' | 'status' | 'reason' | 'quality'
  > & {
    /** A person may bring it back. */
    readonly canServe?: boolean;
  })[];
  /** By region and by type of partner; empty without a hold-out. */
  readonly fairness?: readonly Fairness[];
  /** The same of the cases that have ended since it was trained. */
  readonly fairnessSince?: readonly Fairness[];
  /** What it cannot know, in plain words. */
  readonly limits: readonly Text[];
};

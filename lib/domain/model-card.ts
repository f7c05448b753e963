import type { Model } from './model';
import type { Text } from './text';
import type { At } from './time';

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
  readonly cases: number;
  readonly forecast: number;
  readonly observed: number;
  /** Null with cases of one class only. */
  readonly auc: number | null;
};

/** Shares of the training cases in each band of a feature (or of the score), in a fixed order. */
export type Distribution = { readonly feature: string; readonly shares: readonly number[] };

/** What training tells of a model beside its weights. All of it is about the hold-out. */
export type ModelReport = {
  readonly window: { readonly from: At; readonly to: At };
  readonly reliability: readonly ReliabilityBin[];
  readonly lift: readonly LiftPoint[];
  readonly slices: readonly Slice[];
  /** How values were distributed in training: what later ones are compared with. */
  readonly reference: {
    readonly features: readonly Distribution[];
    readonly scores: readonly number[];
    readonly baseRate: number;
  };
};

/** How far the present is from what a model was trained on. */
export type Drift = {
  /** Population stability index of the scores, and of each feature, largest first. */
  readonly scorePsi: number;
  readonly features: readonly {
    readonly feature: string;
    readonly label: Text;
    readonly psi: number;
  }[];
  /** The share of positives then and among the cases that ended since. */
  readonly baseRate: {
    readonly then: number;
    readonly now: number | null;
    readonly cases: number;
    /** More than chance explains, and more than half as much again or less. */
    readonly isShifted: boolean;
  };
  /** What was forecast for cases that have ended since, and what came of them. */
  readonly since: {
    readonly cases: number;
    readonly forecast: number;
    readonly observed: number;
  } | null;
  readonly checkedAt: At;
};

/** Old models mislead: `ageing` from 15 days, `stale` from 90. */
export type Staleness = 'fresh' | 'ageing' | 'stale';

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
  readonly versions: readonly Pick<
    Model,
    'version' | 'trainedAt' | 'status' | 'reason' | 'quality'
  >[];
  /** What it cannot know, in plain words. */
  readonly limits: readonly Text[];
};

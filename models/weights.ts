import type { Model } from '@/lib/domain/model';
import type { Encoding } from './encode/encoding';
import type { Tree } from './trees/tree';

/** How a feature is encoded, and what each of its columns weighs. */
export type FeatureWeights = Encoding & {
  readonly weights: readonly number[];
  /** Variances of the weights: how little training knew of each. */
  readonly variances: readonly number[];
  /** Features so closely tied to this one that they share one effect. */
  readonly sharedWith: readonly string[];
};

/**
 * A model: an additive part (weights) and the trees that correct it, calibration included. Plain
 * data, small as JSON. The log-odds of a case are `intercept` plus the effects of its features.
 */
export type Weights = {
  readonly format: 2;
  /** Log-odds of a case that is average in everything. */
  readonly intercept: number;
  readonly interceptVariance: number;
  readonly features: readonly FeatureWeights[];
  readonly trees: readonly Tree[];
};

/** The weights of a stored model; null for a refused one and for one of another release. */
export function weightsOf(
  model: Model,
  columns: readonly { readonly id: string }[],
): Weights | null {
  if (model.status === 'refused' || typeof model.weights !== 'object') return null;
  const weights = model.weights as Partial<Weights> | null;
  if (weights?.format !== 2 || weights.features?.length !== columns.length) return null;
  const sameColumns = weights.features.every(({ id }, i) => id === columns[i]?.id);
  return sameColumns ? (weights as Weights) : null;
}

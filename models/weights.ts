import type { Model } from '@/lib/domain/model';
import type { Encoding } from './encode/encoding';

/** How a feature is encoded and what each of its columns weighs. */
export type FeatureWeights = Encoding & { readonly weights: readonly number[] };

/** The weights of an additive logistic model, calibration included. Plain data, small as JSON. */
export type Weights = {
  readonly format: 1;
  /** Log-odds of a case that is average in everything. */
  readonly intercept: number;
  readonly features: readonly FeatureWeights[];
  /**
   * Rows of a lower triangle F, over intercept and columns: the variance of a case z on the
   * log-odds scale is |F·z|².
   */
  readonly uncertainty: readonly (readonly number[])[];
};

/** The weights of a stored model; null for a refused one and for one of another release. */
export function weightsOf(
  model: Model,
  columns: readonly { readonly id: string }[],
): Weights | null {
  if (model.status === 'refused' || typeof model.weights !== 'object') return null;
  const weights = model.weights as Partial<Weights> | null;
  if (weights?.format !== 1 || weights.features?.length !== columns.length) return null;
  const sameColumns = weights.features.every(({ id }, i) => id === columns[i]?.id);
  return sameColumns ? (weights as Weights) : null;
}

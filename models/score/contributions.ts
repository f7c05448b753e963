import type { Contribution } from '@/lib/domain/score';
import { sayCount } from '@/lib/domain/text';
import { type Encoder, encoderOf } from '../encode/encoder';
import type { Row, Task } from '../tasks/contract';
import type { FeatureWeights, Weights } from '../weights';
import type { Shares } from './shares';

type Reader = { readonly feature: FeatureWeights; readonly encoder: Encoder };

/** Puts the shares of features into words, each with what training saw of its like. */
export function explainerOf(
  task: Task,
  weights: Weights,
): (row: Row, shares: Shares) => Contribution[] {
  const readers: Reader[] = weights.features.map((feature) => ({
    feature,
    encoder: encoderOf(feature),
  }));
  return (row, shares) =>
    readers
      .map(({ feature, encoder }, i): Contribution => {
        const value = row[i];
        const band = feature.bands[encoder.band(value)] ?? { cases: 0, positives: 0 };
        return {
          feature: feature.id,
          label: task.label(feature.id, value),
          evidence: sayCount(task.evidence, band.cases, band.positives),
          ...band,
          logit: shares.logits[i] ?? 0,
          points: shares.points[i] ?? 0,
          ...(feature.sharedWith.length > 0 && { sharedWith: feature.sharedWith }),
        };
      })
      .filter(({ logit }) => logit !== 0)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points));
}

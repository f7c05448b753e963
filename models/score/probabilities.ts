import type { Pace } from '../pace';
import type { Value } from '../table';
import type { Weights } from '../weights';
import { predictorOf } from './predict';
import { sharesOf } from './shares';

/** The calibrated probabilities of rows, without their reasons. */
export async function probabilitiesOf(
  weights: Weights,
  rows: readonly (readonly Value[])[],
  pace: Pace,
): Promise<number[]> {
  const predictions = await predictorOf(weights)(rows, pace);
  return predictions.map(({ effects }) => sharesOf(weights.intercept, effects).probability);
}

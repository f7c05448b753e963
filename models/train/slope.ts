import { type Block, levelOf } from './block';
import { blockOf, type Foretold } from './watch-trees';

/** How firmly slope 1 is believed before any case: standard deviation .25. */
const BELIEF = 16;

/** The order of scores stays. */
const LEAST = 0.05;

const MOST_STEPS = 20;

/**
 * The calibration of a model with so many steps of trees. One with trees is calmed, never
 * sharpened: their number was chosen on these very cases, so that it is bolder on new ones than it
 * was on these.
 */
export const slopeAt = (step: number, trials: readonly Foretold[]): number =>
  slopeOf(
    trials.map((trial) => blockOf(trial, step)),
    step > 0 ? 1 : undefined,
  );

/**
 * Platt calibration: the factor that makes log-odds of cases the model had not seen fit what
 * happened. Each block of cases has a level of its own: a good or bad year tells nothing of how
 * far a model can be trusted. A weak belief in “needs no correction” keeps few cases from turning
 * it over.
 *
 * @param blocks none needs no correction
 * @param most the slope stays at or below it
 * @source Platt: Probabilistic Outputs for Support Vector Machines (1999)
 */
export function slopeOf(blocks: readonly Block[], most = Number.POSITIVE_INFINITY): number {
  let slope = 1;
  for (let step = 0; step < MOST_STEPS; step++) {
    let gradient = BELIEF * (slope - 1);
    let curvature = BELIEF;
    for (const { labels, logits } of blocks) {
      const scaled = logits.map((x) => slope * x);
      const level = levelOf(labels, scaled);
      // The block's own level is eliminated from the system.
      let [spread, pull, squares] = [1e-9, 0, 0];
      labels.forEach((label, i) => {
        const x = logits[i] as number;
        const p = 1 / (1 + Math.exp(-((scaled[i] as number) + level)));
        const s = p * (1 - p);
        gradient += (p - (label ? 1 : 0)) * x;
        spread += s;
        pull += s * x;
        squares += s * x * x;
      });
      curvature += squares - (pull * pull) / spread;
    }
    const next = Math.min(most, Math.max(LEAST, slope - gradient / curvature));
    const moved = Math.abs(next - slope);
    slope = next;
    if (moved < 1e-9) break;
  }
  return slope;
}

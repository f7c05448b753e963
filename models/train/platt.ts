import { logistic } from '../stats/logistic';

/** A correction of log-odds: `slope · logit + offset`. */
export type Calibration = { readonly slope: number; readonly offset: number };

/** How firmly slope 1 is believed before any case: standard deviation .25. */
const SLOPE_BELIEF = 16;

/**
 * How firmly offset 0 is believed: standard deviation .1. Few periods stand behind many cases,
 * and a good or bad quarter says little of the next (measured: believed at .5, the offset of
 * two quarters made the third worse on five of eight sample programmes).
 */
const OFFSET_BELIEF = 100;

const LEAST_SLOPE = 0.05;

/**
 * Platt calibration: the straight line that makes log-odds of cases the model had not seen fit
 * what happened. A weak belief in “needs no correction” keeps few cases from turning it over.
 * Newton's method in two unknowns.
 *
 * @param logits log-odds of cases outside training; an empty list needs no correction
 * @returns a slope above 0, so that the order of scores stays
 * @source Platt: Probabilistic Outputs for Support Vector Machines (1999)
 */
export function platt(logits: ArrayLike<number>, labels: readonly boolean[]): Calibration {
  let slope = 1;
  let offset = 0;
  for (let step = 0; step < 20; step++) {
    let [gradientS, gradientO] = [SLOPE_BELIEF * (slope - 1), OFFSET_BELIEF * offset];
    let [curveSS, curveSO, curveOO] = [SLOPE_BELIEF, 0, OFFSET_BELIEF];
    labels.forEach((label, i) => {
      const x = logits[i] ?? Number.NaN;
      const p = logistic(slope * x + offset);
      const wrong = p - (label ? 1 : 0);
      const spread = p * (1 - p);
      gradientS += wrong * x;
      gradientO += wrong;
      curveSS += spread * x * x;
      curveSO += spread * x;
      curveOO += spread;
    });
    const determinant = curveSS * curveOO - curveSO * curveSO;
    const moveS = (curveOO * gradientS - curveSO * gradientO) / determinant;
    const moveO = (curveSS * gradientO - curveSO * gradientS) / determinant;
    slope = Math.max(LEAST_SLOPE, slope - moveS);
    offset -= moveO;
    if (Math.abs(moveS) + Math.abs(moveO) < 1e-9) break;
  }
  return { slope, offset };
}

/**
 * Log-odds of a probability: the scale on which the effects of features add up.
 *
 * @param probability in the open interval from 0 to 1; 0 and 1 give ∓Infinity
 * @returns natural logarithm of the odds
 * @source Agresti: Categorical Data Analysis, 3rd ed., 2.2
 */
export const logit = (probability: number): number =>
  Math.log(probability) - Math.log1p(-probability);

/** Of the standard normal, so that 80 % lie within: the interval that scores have too. */
const Z = 1.2815515655446004;

/**
 * Wilson score interval of a rate at 80 %: where the true rate may lie, given so few cases.
 * Unlike the plain normal interval it never leaves 0 to 1 and holds for few cases.
 *
 * @param positives cases that ended well, at most `cases`
 * @param cases at least one
 * @source Wilson: Probable Inference, the Law of Succession, and Statistical Inference (1927)
 */
export function wilsonInterval(positives: number, cases: number): { low: number; high: number } {
  const rate = positives / cases;
  const square = Z ** 2 / cases;
  const centre = (rate + square / 2) / (1 + square);
  const reach = (Z * Math.sqrt((rate * (1 - rate)) / cases + square / (4 * cases))) / (1 + square);
  return { low: Math.max(0, centre - reach), high: Math.min(1, centre + reach) };
}

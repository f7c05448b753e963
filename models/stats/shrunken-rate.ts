/**
 * Shrunken rate (mean of a beta posterior): the share of positives, pulled towards what is
 * usual elsewhere as long as cases are few. A partner that won its only deal is no oracle.
 *
 * @param positives number of cases that ended well
 * @param cases number of cases, 0 allowed
 * @param usual the rate to be expected without any case, between 0 and 1
 * @param strength how many cases the usual rate is worth; above 0
 * @returns rate between 0 and 1
 * @source Gelman et al.: Bayesian Data Analysis, 3rd ed., 2.4
 */
export const shrunkenRate = (
  positives: number,
  cases: number,
  usual: number,
  strength: number,
): number => (positives + strength * usual) / (cases + strength);

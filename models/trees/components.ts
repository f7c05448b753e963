import type { Tree } from './tree';

/**
 * A tree as a sum of parts, each of which is zero on average over any of its features: with
 * `z = answer − share`, the value of a row is `Σ coefficients[s] · Π z` over all sets of levels s.
 * The part of a set is what those features do together beyond what fewer of them do (the
 * functional analysis of variance, features taken as independent).
 *
 * @returns one coefficient for each set of levels, the highest bit being the first level
 * @source Hooker: Generalized Functional ANOVA Diagnostics (2007)
 */
export function componentsOf({ splits, values }: Tree): Float64Array {
  const coefficients = Float64Array.from(values);
  splits.forEach(({ share }, level) => {
    const bit = 1 << (splits.length - 1 - level);
    for (let leaf = 0; leaf < coefficients.length; leaf++) {
      if (leaf & bit) continue;
      const no = coefficients[leaf] as number;
      const yes = coefficients[leaf | bit] as number;
      coefficients[leaf] = no + share * (yes - no);
      coefficients[leaf | bit] = yes - no;
    }
  });
  return coefficients;
}

/**
 * Splits each part evenly between the features that make it: their Shapley values.
 *
 * @param distances `answer − share` of each level; 0 where there is no answer
 * @returns what each level adds; together the value of the tree less its mean
 * @source Štrumbelj, Kononenko: Explaining prediction models (2014), 3
 */
export function sharesOfLevels(
  coefficients: Float64Array,
  distances: ArrayLike<number>,
): Float64Array {
  const levels = distances.length;
  const products = new Float64Array(coefficients.length).fill(1);
  const sizes = new Uint8Array(coefficients.length);
  const shares = new Float64Array(levels);
  for (let set = 1; set < coefficients.length; set++) {
    // The lowest level of the set, and the set without it, which was visited before.
    const bit = set & -set;
    const level = levels - 1 - Math.log2(bit);
    products[set] = (products[set & (set - 1)] as number) * (distances[level] as number);
    sizes[set] = (sizes[set & (set - 1)] as number) + 1;
    const part =
      ((coefficients[set] as number) * (products[set] as number)) / (sizes[set] as number);
    for (let other = 0; other < levels; other++) {
      if (set & (1 << (levels - 1 - other))) shares[other] = (shares[other] as number) + part;
    }
  }
  return shares;
}

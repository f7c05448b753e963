/** From here on a shift is called large by those who use the index. */
const LARGE = 0.25;

/** Standard deviations of luck: with forty features, one false alarm in twenty years of weeks. */
const BEYOND_LUCK = 3.5;

/** Half a case in every band: an empty one would make the index infinite. */
const HALF = 0.5;

/** The shares of a number of cases, band by band. */
type Sample = { readonly shares: readonly number[]; readonly cases: number };

/**
 * Population stability index of two samples over the same bands: 0 where they are alike, from
 * 0.1 a shift, from 0.25 a large one. It also grows as samples get small, so that whether it is
 * `isShifted` asks for more: beyond what two samples of one population would show by chance,
 * where it is `(1/n + 1/m)` times a chi-squared number with one degree less than bands.
 *
 * @source Yurdakul, Naranjo: Statistical Properties of the Population Stability Index (2020)
 */
export function stabilityIndex(then: Sample, now: Sample): { psi: number; isShifted: boolean } {
  if (then.cases === 0 || now.cases === 0) return { psi: 0, isShifted: false };
  const before = smoothed(then);
  const after = smoothed(now);
  const psi = before.reduce((sum, share, band) => {
    const later = after[band] ?? share;
    return sum + (later - share) * Math.log(later / share);
  }, 0);
  const used = then.shares.filter((share, band) => share > 0 || (now.shares[band] ?? 0) > 0).length;
  const luck = (1 / then.cases + 1 / now.cases) * chiSquared(Math.max(1, used - 1), BEYOND_LUCK);
  return { psi, isShifted: psi >= LARGE && psi > luck };
}

const smoothed = ({ shares, cases }: Sample): number[] =>
  shares.map((share) => (share * cases + HALF) / (cases + HALF * shares.length));

/**
 * Quantile of the chi-squared distribution at `z` standard deviations of the normal one.
 *
 * @source Wilson, Hilferty: The Distribution of Chi-Square (1931)
 */
function chiSquared(degrees: number, z: number): number {
  const part = 2 / (9 * degrees);
  return degrees * (1 - part + z * Math.sqrt(part)) ** 3;
}

import type { Tone } from '../../parts/Tag';

/**
 * The usual reading of a population stability index: to 0.1 the same, to 0.25 moved, beyond that
 * another; of few subjects also a large one may be chance.
 */
export function driftOf(
  psi: number,
  isShifted = true,
): { readonly tone: Tone; readonly key: string } {
  if (psi < 0.1) return { tone: 'good', key: 'dashboardDriftNone' };
  return psi < 0.25 || !isShifted
    ? { tone: 'warn', key: 'dashboardDriftSome' }
    : { tone: 'bad', key: 'dashboardDriftMuch' };
}

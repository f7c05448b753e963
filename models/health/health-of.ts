import {
  HEALTH_PARTS,
  type Health,
  type HealthPart,
  type HealthWeights,
} from '@/lib/domain/health';
import type { History } from '@/lib/domain/history';
import type { Id } from '@/lib/domain/id';
import type { Pace } from '@/lib/domain/pace';
import type { At } from '@/lib/domain/time';
import type { Timeline } from '../features/timeline';
import { type HealthPast, healthPastOf } from './health-past';
import { healthValue, isFlagged, PARTS } from './parts';

/** Judging one partner, in multiply-adds: measured at about 15 µs. */
const PARTNER_WORK = 5_000;

/**
 * How well a partnership is doing: the weighted sum of its parts, 0–100. A part of which nothing
 * is known gives its weight to the others, in proportion to theirs; the points of the parts sum
 * to those of the whole.
 *
 * @param weights in percent
 */
export function healthOf(partnerId: Id, past: HealthPast, weights: HealthWeights): Health {
  const judged = HEALTH_PARTS.map((id) => {
    const measure = PARTS[id].measure(partnerId, past);
    return {
      id,
      value: measure === null ? null : healthValue(PARTS[id], measure),
      isFlagged: measure !== null && isFlagged(PARTS[id], measure),
    };
  });
  const known = judged.filter(({ value }) => value !== null);
  const total = known.reduce((sum, { id }) => sum + weights[id], 0);
  const parts = judged.map((part): HealthPart => {
    const weight = part.value === null || total === 0 ? 0 : (100 * weights[part.id]) / total;
    return { ...part, weight, points: (weight * (part.value ?? 0)) / 100 };
  });
  return {
    points: total === 0 ? null : parts.reduce((sum, { points }) => sum + points, 0),
    parts,
  };
}

/**
 * The health of every partner, as known at `now`.
 *
 * @param timeline of the same history
 */
export async function healthOfAll(
  history: History,
  timeline: Timeline,
  now: At,
  weights: HealthWeights,
  pace: Pace,
): Promise<ReadonlyMap<Id, Health>> {
  const past = await healthPastOf(history, timeline, now, pace);
  const healths = new Map<Id, Health>();
  for (const { id } of history.partners) {
    await pace(PARTNER_WORK);
    healths.set(id, healthOf(id, past, weights));
  }
  return healths;
}

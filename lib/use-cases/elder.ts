import type { Model } from '@/lib/domain/model';
import { type At, DAY } from '@/lib/domain/time';

/** Outcomes of a quarter say enough; a model of long before says little of today's. */
const LONGEST = 92 * DAY;

/**
 * The version that outcomes are held against: a model that was trained last week has hardly seen a
 * case end. Of the last quarter the oldest that served in the place of this one; null without any.
 *
 * @param models newest first
 */
export const elderOf = (serving: Model, models: readonly Model[], now: At): Model | null =>
  models.findLast(
    ({ kind, part, status, trainedAt }) =>
      kind === serving.kind &&
      part?.id === serving.part?.id &&
      status === 'retired' &&
      trainedAt < serving.trainedAt &&
      now - trainedAt <= LONGEST,
  ) ?? null;

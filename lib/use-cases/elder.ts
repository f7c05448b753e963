import { areAlike, type Model } from '@/lib/domain/model';
import { type At, LONGEST_QUARTER } from '@/lib/domain/time';

/**
 * The version that outcomes are held against: a model that was trained last week has hardly seen a
 * case end. Of the last quarter the oldest that served in the place of this one, as a model of long
 * before says little of today's; null without any.
 *
 * @param models newest first
 */
export const elderOf = (serving: Model, models: readonly Model[], now: At): Model | null =>
  models.findLast(
    (model) =>
      areAlike(model, serving) &&
      model.status === 'retired' &&
      model.trainedAt < serving.trainedAt &&
      now - model.trainedAt <= LONGEST_QUARTER,
  ) ?? null;

import type { Pace } from '@/lib/domain/pace';
import type { CalendarEffect } from './calendar-effects';
import { type Answers, runMethods } from './run-methods';
import { type Series, until } from './series';

/** Origins in the past at which each series is foretold once more; fewer where many tell the same. */
const ORIGINS = 6;
const ORIGINS_OF_MANY = 4;
const MANY = 2_000;

/** One origin of one series: what the methods would have said, and what came. */
export type Trial = {
  /** Number of the first period foretold. */
  readonly first: number;
  readonly actual: Float64Array;
  readonly answers: Answers;
  /** Of the same time of the year as what is to be foretold. */
  readonly isYearAgo: boolean;
};

/**
 * Rolling-origin back-test: at up to six origins in the past all that is learned is learned anew
 * from what was known then; once more where the time of the year was the same. A short series is asked for fewer periods than the horizon.
 *
 * @returns the trials of each series, the newest first; none where under three values are known
 * @source Tashman: Out-of-sample tests of forecasting accuracy (2000)
 */
export async function runTrials(
  series: readonly Series[],
  effects: readonly (CalendarEffect | null)[],
  season: number,
  horizon: number,
  pace: Pace,
): Promise<Trial[][]> {
  const trials: Trial[][] = series.map(() => []);
  const origins = series.length > MANY ? ORIGINS_OF_MANY : ORIGINS;
  for (let origin = 0; origin <= origins; origin++) {
    const isYearAgo = origin === origins;
    const cuts = series.map(({ values: { length } }) =>
      isYearAgo ? yearBefore(length, season, horizon, origins) : cutOf(length, horizon, origin),
    );
    const known = series.flatMap((each, index) => {
      const cut = cuts[index];
      return cut ? [{ index, cut, past: until(each, cut) }] : [];
    });
    if (known.length === 0) continue;
    const answers = await runMethods(
      known.map(({ past }) => past),
      known.map(({ index }) => effects[index] ?? null),
      season,
      horizon,
      pace,
    );
    known.forEach(({ index, cut }, place) => {
      const { first, values } = series[index] as Series;
      trials[index]?.push({
        first: first + cut,
        actual: values.subarray(cut, cut + horizon),
        answers: answers[place] as Answers,
        isYearAgo,
      });
    });
  }
  return trials;
}

/** How many values were known at an origin; null where too few. */
function cutOf(length: number, horizon: number, origin: number): number | null {
  const steps = Math.min(horizon, Math.max(1, Math.floor(length / 3)));
  const cut = length - steps - origin * Math.max(1, Math.floor(steps / 2));
  return cut < 2 ? null : cut;
}

/** The cut one season back, where the other origins do not go back that far. */
function yearBefore(
  length: number,
  season: number,
  horizon: number,
  origins: number,
): number | null {
  const cut = length - season;
  const furthest = cutOf(length, horizon, origins - 1);
  return season < 4 || cut < 2 || (furthest !== null && furthest <= cut) ? null : cut;
}

import type { Pace } from '@/lib/domain/pace';
import type { CalendarEffect } from './calendar-effects';
import { fitGlobal } from './global-model';
import { METHODS } from './methods';
import { sharedProfile } from './profile';
import type { Series } from './series';

/** Multiply-adds of all methods per value, measured at about 5 µs. */
const VALUE_WORK = 1_500;

/** What each method of `METHODS` says of one series; null where it has nothing to say. */
export type Answers = readonly (Float64Array | null)[];

/**
 * Asks every method for the next values of every series. The calendar is taken out before and put
 * back after, and nothing is known to any of them but the series as given.
 *
 * @returns one list per series, in their order
 */
export async function runMethods(
  series: readonly Series[],
  effects: readonly (CalendarEffect | null)[],
  season: number,
  horizon: number,
  pace: Pace,
): Promise<Answers[]> {
  const freed = withoutCalendar(series, effects);
  const pool = {
    profile: sharedProfile(freed, season),
    model: fitGlobal(freed, season, horizon),
  };
  const answers: Answers[] = [];
  for (const [index, { first, values }] of freed.entries()) {
    await pace(values.length * VALUE_WORK);
    const effect = effects[index];
    const next = first + values.length;
    const neverNegative = values.every((value) => value >= 0);
    const answersOfOne = METHODS.map(({ forecast }) => {
      const answer = forecast({ values, first, season, horizon, pool });
      for (let step = 0; answer && step < horizon; step++) {
        const full = (answer[step] as number) * (effect ? Math.exp(effect(next + step)) : 1);
        answer[step] = neverNegative ? Math.max(0, full) : full;
      }
      return answer?.every(Number.isFinite) ? answer : null;
    });
    answers.push(answersOfOne);
  }
  return answers;
}

/** The series as they would be if every year had the same calendar. */
export const withoutCalendar = (
  series: readonly Series[],
  effects: readonly (CalendarEffect | null)[],
): Series[] =>
  series.map(({ id, first, values }, index) => {
    const effect = effects[index];
    return effect
      ? { id, first, values: values.map((value, i) => value / Math.exp(effect(first + i))) }
      : { id, first, values };
  });

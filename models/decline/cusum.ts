/** Half of the shift, in standard deviations, that is found soonest: one of a whole one. */
const ALLOWANCE = 0.5;

/**
 * Months until a chart of cumulated sums alarms though nothing changed.
 *
 * @param limit sum at which it alarms, in standard deviations
 * @source Siegmund: Sequential Analysis (1985), 2.6; Montgomery: Introduction to Statistical
 * Quality Control, 7th ed., 9.1
 */
export function monthsToFalseAlarm(limit: number): number {
  const reach = limit + 1.166;
  const power = 2 * ALLOWANCE * reach;
  return (Math.exp(power) - power - 1) / (2 * ALLOWANCE * ALLOWANCE);
}

/** The limit at which false alarms come this often per year. */
export function limitFor(falseAlarmsPerYear: number): number {
  const months = 12 / falseAlarmsPerYear;
  let low = 0;
  let high = 20;
  for (let step = 0; step < 50; step++) {
    const middle = (low + high) / 2;
    if (monthsToFalseAlarm(middle) < months) low = middle;
    else high = middle;
  }
  return high;
}

/** An alarm: when it came, and from when on the values were lower. */
export type Alarm = { readonly at: number; readonly since: number };

/**
 * The last alarm of a one-sided chart of cumulated sums, which starts anew after each alarm.
 *
 * @param surprises standardised; lower than expected is negative
 * @returns positions in the list; null without an alarm
 * @source Page: Continuous inspection schemes (1954)
 */
export function lastAlarm(surprises: ArrayLike<number>, limit: number): Alarm | null {
  let sum = 0;
  let since = 0;
  let alarm: Alarm | null = null;
  for (let at = 0; at < surprises.length; at++) {
    sum = Math.max(0, sum - (surprises[at] as number) - ALLOWANCE);
    if (sum === 0) since = at + 1;
    if (sum > limit) {
      alarm = { at, since };
      sum = 0;
      since = at + 1;
    }
  }
  return alarm;
}

import type { At } from './time';

/** A value that has been, at the start of its period. */
export type PeriodValue = { readonly start: At; readonly value: number };

/** What one partner is expected to bring in a coming period, with its 80 % interval. */
export type PeriodForecast = PeriodValue & { readonly low: number; readonly high: number };

/** Next-quarter revenue of one partner. All amounts are in `currency`. */
export type Forecast = {
  readonly currency: string;
  /** The next quarter that has not begun. */
  readonly quarter: PeriodForecast;
  /** The months that make it up, for the chart. */
  readonly months: readonly PeriodForecast[];
  /** Months that have been, oldest first, at most 36. */
  readonly history: readonly PeriodValue[];
  /** Which method won the back-test of this series; a key of `_locales`. */
  readonly method: string;
  /** Share of earlier periods that fell into their interval; null where there were too few. */
  readonly coverage: number | null;
  /** Mean absolute error of the back-test as a share of the mean; null where there were too few. */
  readonly error: number | null;
};

/** A change of a partner's own level: not chance, at the stated rate of false alarms. */
export type Decline = {
  /** The month from which on the level is another. */
  readonly since: At;
  /** Mean per month before and since. */
  readonly before: number;
  readonly after: number;
  readonly currency: string;
  /** False alarms per partner and year that the alert was set to. */
  readonly falseAlarmsPerYear: number;
};
